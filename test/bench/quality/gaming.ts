import { postId } from '#shared/model/ids.ts'
import type { Argument } from './data.ts'
import { overallOf, type Debates } from './debates.ts'
import { figure, type Figure } from './figure.ts'
import { mean, percentile } from './stats.ts'

/** A way to change a post: its new text, and posts to leave out of the course while it is scored. */
interface Change {
  readonly text: string
  readonly leftOut?: string
}

type Operation = (post: Argument, thread: readonly Argument[]) => Change | null

/** A small generator of its own, so that the figures are the same on every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

function byScore(thread: readonly Argument[]): readonly Argument[] {
  return thread.toSorted((one, other) => other.score - one.score)
}

function sentences(text: string): readonly string[] {
  return text.match(/[^.!?]+[.!?]+/g) ?? [text]
}

function topSentences(thread: readonly Argument[]): { id: string; text: string } | null {
  const donor = byScore(thread).find((post) => sentences(post.text).length >= 3)
  return donor === undefined ? null : { id: donor.id, text: sentences(donor.text).slice(0, 3).join(' ') }
}

function shuffle(text: string, random: () => number): string {
  return text
    .split(/\s+/)
    .map((word) => ({ word, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ word }) => word)
    .join(' ')
}

/** A peer's sentence with small changes: every fifth word doubled by a filler. */
function edited(text: string): string {
  return text
    .split(/\s+/)
    .map((word, at) => (at % 5 === 4 ? `really ${word}` : word))
    .join(' ')
}

const lookalike: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р' }

function disguised(text: string): string {
  return text.replaceAll(/[aeocp]/g, (letter) => lookalike[letter] ?? letter)
}

/** The same thought again: the halves of the sentence change places. */
function turnedAround(text: string): string {
  return sentences(text)
    .map((sentence) => {
      const words = sentence
        .replace(/[.!?]+\s*$/, '')
        .trim()
        .split(/\s+/)
      const half = Math.ceil(words.length / 2)
      return `${[...words.slice(half), ...words.slice(0, half)].join(' ')}.`
    })
    .join(' ')
}

/** Ways to say the prompt again without saying anything about it. */
const aroundPrompt: Readonly<Record<string, (prompt: string) => string>> = {
  'prompt inside filler': (prompt) =>
    `When it comes to the question "${prompt}", there are many different opinions and all of them matter. People have talked about ${prompt} for a long time and will go on talking about it.`,
  'prompt with a made-up source': (prompt) =>
    `According to a study by Baker (2019), 67% of people have a clear opinion on ${prompt}. For example, experts say that ${prompt} is an important issue.`,
  'prompt in three questions': (prompt) =>
    `Why is ${prompt} so important? What would happen if ${prompt} did not exist? How might others see ${prompt}?`,
  'prompt in signal sentences': (prompt) =>
    `Therefore ${prompt} is important because of this. In my experience ${prompt} depends on many things. However, on the other hand, ${prompt} can be seen differently.`,
}

function operations(debates: Debates): Readonly<Record<string, Operation>> {
  const random = randomFrom(7)
  const topics = [...debates.byTopic.values()]
  const peerOf = (post: Argument, thread: readonly Argument[]): Argument | null => {
    const peer = thread[Math.floor(random() * thread.length)]
    return peer === undefined || peer.id === post.id ? null : peer
  }
  const withPeer =
    (change: (text: string) => string): Operation =>
    (post, thread) => {
      const peer = peerOf(post, thread)
      return peer === null ? null : { text: `${post.text} ${change(peer.text)}` }
    }
  return {
    ...Object.fromEntries(
      Object.entries(aroundPrompt).map(([name, say]): [string, Operation] => [
        name,
        (post) => ({ text: `${post.text} ${say(post.context.trim())}` }),
      ]),
    ),
    'said again, turned around': (post) => ({ text: `${post.text} ${turnedAround(post.text)}` }),
    'peer post with small edits': withPeer(edited),
    'peer post in look-alike letters': withPeer(disguised),
    'peer post with invisible letters': withPeer((text) => text.replaceAll(' ', '\u200b \u2060')),
    'said twice': (post) => ({ text: `${post.text} ${post.text}` }),
    'prompt three times': (post) => ({ text: `${post.text} ${`${post.context.trim()}. `.repeat(3)}` }),
    'prompt as a question': (post) => ({
      text: `${post.text} So what do you think, ${post.context.trim()}?`,
    }),
    'words shuffled': (post) => ({ text: shuffle(post.text, random) }),
    'peer post copied': withPeer((text) => text),
    'invisible letters': (post) => ({ text: post.text.replaceAll(' ', ' \u200b') }),
    'three sentences of another thread': (post, thread) => {
      const other = topics[(topics.indexOf(thread) + 5) % topics.length]
      const top = other === undefined ? null : topSentences(other)
      return top === null ? null : { text: `${post.text} ${top.text}`, leftOut: top.id }
    },
    'three sentences of a top post, same thread': (post, thread) => {
      const top = topSentences(thread)
      return top === null || top.id === post.id ? null : { text: `${post.text} ${top.text}`, leftOut: top.id }
    },
  }
}

/** Mean change in percentile of the posts of the worse half of each thread. */
function meanShift(debates: Debates, operation: Operation): number {
  const shifts = [...debates.byTopic.values()].flatMap((thread) =>
    byScore(thread)
      .slice(Math.ceil(thread.length / 2))
      .flatMap((argument) => {
        const change = operation(argument, thread)
        const post = debates.lookup.posts.get(postId(argument.id))
        if (change === null || post === undefined) return []
        const leftOut = new Set(change.leftOut === undefined ? [] : [change.leftOut])
        const before = percentile(debates.sorted, overallOf(debates, post, post.text, leftOut))
        return [percentile(debates.sorted, overallOf(debates, post, change.text, leftOut)) - before]
      }),
  )
  return mean(shifts)
}

const askedOf = (name: string): string =>
  name === 'three sentences of a top post, same thread' ? '≥ +25' : '≤ +6, aim ≤ +2'

/** What attacks gain, in percentile points. The donor of real sentences is left out: they stand for own ones. */
export function gamingFigures(
  debates: Debates,
  attacks: Readonly<Record<string, string>>,
): readonly Figure[] {
  const appended = Object.entries(attacks).map(([name, text]): [string, Operation] => [
    name,
    (post) => ({ text: `${post.text} ${text}` }),
  ])
  return [...appended, ...Object.entries(operations(debates))].map(([name, operation]) =>
    figure('ukp attacks', name, askedOf(name), meanShift(debates, operation)),
  )
}
