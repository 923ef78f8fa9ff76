import { ints, withRoomFor } from '../growing.ts'
import type { Word } from '../text/words.ts'
import { mayStep, stepBy, treeWord, type CueTree } from './tree.ts'

/** A cue found: indexes of its words in the post, `last` exclusive. */
export interface CueMatch {
  readonly rule: string
  /** What stands before the dot of the rule's name: a criterion, a strategy or a note. */
  readonly family: string
  readonly first: number
  readonly last: number
}

/** Where cues that begin at one word end: nodes of the tree and, beside each, the word behind the cue. */
interface Ends {
  count: number
  readonly nodes: Int32Array
  readonly lasts: Int32Array
}

/** Room to work in, used again for every word: far more than cues begin at one. */
const mostEnds = 256
const ends: Ends = { count: 0, nodes: ints(mostEnds), lasts: ints(mostEnds) }

const behindLast = -1

/** By word of a post its number in the tree, and `behindLast` behind the last: room to work in, reused from post to post. */
const room = { line: ints(512), until: ints(64) }

function lineOf(tree: CueTree, words: readonly Word[]): Int32Array {
  room.line = withRoomFor(room.line, words.length, ints)
  const { line } = room
  for (let at = 0; at < words.length; at += 1) line[at] = treeWord(tree, words[at]?.id ?? -1)
  line[words.length] = behindLast
  return line
}

/** By rule the word up to which its cues have been found. */
function noneFound(rules: number): Int32Array {
  room.until = withRoomFor(room.until, rules, ints)
  return room.until.fill(0)
}

function follow(tree: CueTree, line: Int32Array, from: number, opened: number): void {
  let at = from
  let node = opened
  for (;;) {
    if (tree.ending[node] !== 0) {
      ends.nodes[ends.count] = node
      ends.lasts[ends.count] = at
      ends.count += 1
    }
    const word = line[at] ?? behindLast
    if (word === behindLast) return
    const exact = word === 0 ? 0 : stepBy(tree, node, word)
    const any = tree.anyStep[node] ?? 0
    if (exact === 0 && any === 0) return
    at += 1
    // Both ways lead on: few nodes have a step by any word.
    if (exact !== 0 && any !== 0) follow(tree, line, at, exact)
    node = any === 0 ? exact : any
  }
}

/** Whether a cue that opened may go on with a word, or ends before it: most that open end there and then. */
function leadsOn(tree: CueTree, node: number, word: number): boolean {
  if (tree.ending[node] !== 0 || tree.anyStep[node] !== 0) return true
  return word > 0 && mayStep(tree, node, word)
}

/** Puts the longest first; of those equally long the first found. They are few. */
function longestFirst({ count, nodes, lasts }: Ends): void {
  for (let from = 1; from < count; from += 1) {
    const node = nodes[from] ?? 0
    const last = lasts[from] ?? 0
    let at = from
    for (; at > 0 && (lasts[at - 1] ?? 0) < last; at -= 1) {
      nodes[at] = nodes[at - 1] ?? 0
      lasts[at] = lasts[at - 1] ?? 0
    }
    nodes[at] = node
    lasts[at] = last
  }
}

/** The cues in a post, in order of place. Of cues of one rule that overlap, the first and longest counts. */
export function findCues(tree: CueTree, words: readonly Word[]): readonly CueMatch[] {
  const found: CueMatch[] = []
  const until = noneFound(tree.rules)
  const line = lineOf(tree, words)
  for (let first = 0; first < words.length; first += 1) {
    const opened = tree.starts[line[first] ?? 0] ?? 0
    if (opened === 0 || !leadsOn(tree, opened, line[first + 1] ?? behindLast)) continue
    ends.count = 0
    follow(tree, line, first + 1, opened)
    longestFirst(ends)
    for (let at = 0; at < ends.count; at += 1) {
      const last = ends.lasts[at] ?? first
      for (const { number, name, family } of tree.ends[ends.nodes[at] ?? 0] ?? []) {
        if (first < (until[number] ?? 0)) continue
        until[number] = last
        found.push({ rule: name, family, first, last })
      }
    }
  }
  return found
}
