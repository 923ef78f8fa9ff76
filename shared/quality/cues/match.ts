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
  readonly nodes: number[]
  readonly lasts: number[]
}

const behindLast = -1

/** By word of a post its number in the tree, and `behindLast` behind the last: room to work in, reused from post to post. */
const room: { readonly line: number[]; until: Int32Array } = { line: [], until: new Int32Array(64) }

function lineOf(tree: CueTree, words: readonly Word[]): readonly number[] {
  const { line } = room
  for (let at = 0; at < words.length; at += 1) line[at] = treeWord(tree, words[at]?.id ?? -1)
  line[words.length] = behindLast
  return line
}

/** By rule the word up to which its cues have been found. */
function noneFound(rules: number): Int32Array {
  if (room.until.length < rules) room.until = new Int32Array(rules)
  return room.until.fill(0)
}

function follow(tree: CueTree, line: readonly number[], from: number, opened: number, ends: Ends): void {
  let [at, node] = [from, opened]
  for (;;) {
    if (tree.ending[node] !== 0) {
      ends.nodes.push(node)
      ends.lasts.push(at)
    }
    const word = line[at] ?? behindLast
    if (word === behindLast) return
    const exact = word === 0 ? 0 : stepBy(tree, node, word)
    const any = tree.anyStep[node] ?? 0
    if (exact === 0 && any === 0) return
    at += 1
    // Both ways lead on: few nodes have a step by any word.
    if (exact !== 0 && any !== 0) follow(tree, line, at, exact, ends)
    node = any === 0 ? exact : any
  }
}

/** Whether a cue that opened may go on with a word, or ends before it: most that open end there and then. */
function leadsOn(tree: CueTree, node: number, word: number): boolean {
  if (tree.ending[node] !== 0 || tree.anyStep[node] !== 0) return true
  return word > 0 && mayStep(tree, node, word)
}

/** Puts the longest first; of those equally long the first found. They are few. */
function longestFirst({ nodes, lasts }: Ends): void {
  for (let from = 1; from < nodes.length; from += 1) {
    const [node, last] = [nodes[from] ?? 0, lasts[from] ?? 0]
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
  const ends: Ends = { nodes: [], lasts: [] }
  const until = noneFound(tree.rules)
  const line = lineOf(tree, words)
  for (let first = 0; first < words.length; first += 1) {
    const opened = tree.starts[line[first] ?? 0] ?? 0
    if (opened === 0 || !leadsOn(tree, opened, line[first + 1] ?? behindLast)) continue
    follow(tree, line, first + 1, opened, ends)
    if (ends.nodes.length === 0) continue
    longestFirst(ends)
    for (let at = 0; at < ends.nodes.length; at += 1) {
      const last = ends.lasts[at] ?? first
      for (const { number, name, family } of tree.ends[ends.nodes[at] ?? 0] ?? []) {
        if (first < (until[number] ?? 0)) continue
        until[number] = last
        found.push({ rule: name, family, first, last })
      }
    }
    ends.nodes.length = 0
    ends.lasts.length = 0
  }
  return found
}
