import type { Argument } from '../data.ts'
import { turnedAround } from './disguises.ts'
import {
  randomFrom,
  sentencesOf,
  topSentences,
  wordsOf,
  type Operation,
  type Operations,
} from './operation.ts'

/**
 * Ways of gaming that were written after the rules of the version named in blind.ts, and measured before any rule was
 * mended.
 */
const random = randomFrom(11)

function peersOf(post: Argument, thread: readonly Argument[], count: number): readonly Argument[] {
  const start = Math.floor(random() * thread.length)
  const others = [...thread.slice(start), ...thread.slice(0, start)].filter((peer) => peer.id !== post.id)
  return others.slice(0, count)
}

/** The longer words of a thread with the number of posts that use them. */
function spreadOf(thread: readonly Argument[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of thread) {
    for (const word of new Set(text.toLowerCase().match(/[a-z]{5,}/g))) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

/** Words that several posts use and most do not: whoever has read the thread can pick them. */
function tellingWords(thread: readonly Argument[]): readonly string[] {
  const most = thread.length / 4
  return [...spreadOf(thread)]
    .filter(([, posts]) => posts >= 4 && posts <= most)
    .toSorted(([, one], [, other]) => other - one)
    .map(([word]) => word)
}

/** A frame with places for words of the thread, other ones for every post. */
function framed(frame: (word: (at: number) => string) => string): Operation {
  return (post, thread) => {
    const words = tellingWords(thread)
    const from = Math.floor(random() * words.length)
    const word = (at: number): string => words[(from + at * 3) % words.length] ?? ''
    return words.length < 12 ? null : { text: `${post.text} ${frame(word)}` }
  }
}

/** Text as a chain of words makes it: each word one that followed the two before somewhere in the thread. */
const chained: Operation = (post, thread) => {
  const next = new Map<string, string[]>()
  for (const { text } of thread.filter(({ id }) => id !== post.id)) {
    const words = wordsOf(text)
    words.slice(2).forEach((word, at) => {
      const key = `${words[at] ?? ''} ${words[at + 1] ?? ''}`
      next.set(key, [...(next.get(key) ?? []), word])
    })
  }
  const keys = [...next.keys()]
  let said = wordsOf(keys[Math.floor(random() * keys.length)] ?? '')
  for (let at = 0; at < 55; at += 1) {
    const choices = next.get(said.slice(-2).join(' ')) ?? []
    const chosen = choices[Math.floor(random() * choices.length)]
    said = [...said, chosen ?? keys[Math.floor(random() * keys.length)]?.split(' ')[0] ?? '']
  }
  return { text: `${post.text} ${said.join(' ')}.` }
}

/** A change of one peer's sentences, appended. */
function ofPeer(change: (sentences: readonly string[]) => string): Operation {
  return (post, thread) => {
    const [peer] = peersOf(post, thread, 1)
    return peer === undefined
      ? null
      : { text: `${post.text} ${change(sentencesOf(peer.text).map((each) => each.trim()))}` }
  }
}

const small = new Set('the a an of to in is are and that it this for with as be by on or was were'.split(' '))
const otherPerson = new Map([
  ['i', 'we'],
  ['my', 'our'],
  ['me', 'us'],
  ['we', 'they'],
  ['our', 'their'],
  ['you', 'one'],
  ['your', "one's"],
  ['they', 'those people'],
  ['their', 'other people’s'],
])

function withoutStop(sentence: string): string {
  return sentence.replace(/[.!?]+$/, '')
}

/** Five words here and six there, each run shorter than any that is looked for. */
const patched: Operation = (post, thread) => {
  const pieces = peersOf(post, thread, 6).map(({ text }) => {
    const words = wordsOf(text)
    const from = Math.floor(random() * Math.max(1, words.length - 6))
    return words.slice(from, from + 6).join(' ')
  })
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = pieces
  return {
    text: `${post.text} It is clear that ${a}, which is why ${b}. Others forget that ${c}, because ${d}. Still ${e}, and so ${f}.`,
  }
}

/** One sentence of each of three peers. */
const gathered: Operation = (post, thread) => {
  const picked = peersOf(post, thread, 3).map(({ text }) => {
    const sentences = sentencesOf(text)
    return sentences[Math.floor(random() * sentences.length)]?.trim() ?? ''
  })
  return { text: `${post.text} ${picked.map((each) => `One can also say: ${each}`).join(' ')}` }
}

const story = [
  'When I was ten, my grandfather taught me how to repair bicycles in his garage.',
  'We would take the chain apart, clean every link with an old toothbrush and oil it again.',
  'In my experience, patience with small parts teaches you more than any manual does.',
]

/** A story about something else between the halves of the post. */
const sandwiched: Operation = (post) => {
  const sentences = sentencesOf(post.text)
  const half = Math.ceil(sentences.length / 2)
  return { text: [...sentences.slice(0, half), ...story, ...sentences.slice(half)].join(' ') }
}

const fillers = [
  'This is something that many people forget.',
  'I have thought about this for a long time.',
  'It is worth keeping that in mind.',
  'Everybody has seen this at one time or another.',
]

const interleaved: Operation = (post) => ({
  text: sentencesOf(post.text)
    .flatMap((sentence, at) => [sentence.trim(), fillers[at % fillers.length] ?? ''])
    .join(' '),
})

/** The words of the prompt, or of the thread, strewn over a text about something else. */
function strewn(words: readonly string[], step: number): string {
  return wordsOf(story.join(' '))
    .map((word, at) => (at % step === step - 1 ? `${word} ${words[(at / step) | 0] ?? ''}`.trim() : word))
    .join(' ')
}

const strewnPrompt: Operation = (post) => {
  const words = wordsOf(post.context).filter((word) => word.length > 3)
  const many = Array.from({ length: 12 }, (_none, at) => words[at % words.length] ?? '')
  return { text: `${post.text} ${strewn(many, 6)}` }
}

const strewnThread: Operation = (post, thread) => ({
  text: `${post.text} ${strewn(tellingWords(thread), 5)}`,
})

/** Three sentences of another thread with words of this one put in. */
function refitted(threads: readonly (readonly Argument[])[]): Operation {
  return (post, thread) => {
    const other = threads[(threads.indexOf(thread) + 3) % threads.length]
    const top = other === undefined ? null : topSentences(other)
    const words = tellingWords(thread)
    if (top === null) return null
    let at = 0
    const text = top.text.replaceAll(/[a-z]{6,}/g, (word) => {
      at += 1
      return at % 3 === 0 ? (words[at % words.length] ?? word) : word
    })
    return { text: `${post.text} ${text}`, leftOut: top.id }
  }
}

const synonyms: readonly (readonly [RegExp, string])[] = [
  [/\bpeople\b/gi, 'persons'],
  [/\bshould\b/gi, 'ought to'],
  [/\bbecause\b/gi, 'since'],
  [/\bthink\b/gi, 'hold'],
]

/** The post once more in other words: order and words changed together. */
const saidInOtherWords: Operation = (post) => {
  const again = synonyms.reduce(
    (text, [word, other]) => text.replaceAll(word, other),
    turnedAround(post.text),
  )
  return { text: `${post.text} In other words, ${again}` }
}

/** Attacks made of the post and its thread. */
export function laterOperations(threads: readonly (readonly Argument[])[]): Operations {
  return {
    'telling words in a summary': framed(
      (w) =>
        `Some of us wrote about ${w(0)} and ${w(1)}, others about ${w(2)}. I see ${w(3)} as the heart of it, because without ${w(4)} there would be no ${w(5)}.`,
    ),
    'telling words with a source': framed(
      (w) =>
        `According to Baker (2019), ${w(0)} and ${w(1)} lead to more ${w(2)}. The report found that 60% of ${w(3)} depend on ${w(4)}, for example in cases of ${w(5)}.`,
    ),
    'telling words in questions': framed(
      (w) =>
        `What would happen to ${w(0)} if ${w(1)} were gone? Who decides about ${w(2)} and ${w(3)}? These questions are open, and ${w(4)} alone does not settle them.`,
    ),
    'telling words as experience': framed(
      (w) =>
        `In my family ${w(0)} was always connected with ${w(1)}. When I was young, my mother spoke about ${w(2)} every week, and I have seen ${w(3)} and ${w(4)} with my own eyes.`,
    ),
    'telling words for and against': framed(
      (w) =>
        `Pros:\n- more ${w(0)} and ${w(1)}\n- less ${w(2)}\nCons:\n- ${w(3)} gets harder\n- ${w(4)} costs more`,
    ),
    'telling words in chains of because': framed(
      (w) =>
        `There is ${w(0)} because of ${w(1)}, and ${w(1)} because of ${w(2)}. Therefore ${w(3)} leads to ${w(4)}, which means that ${w(5)} must change.`,
    ),
    'chain of words from the thread': chained,
    'short pieces of six peers': patched,
    'a sentence of each of three peers': gathered,
    'peer post denied': ofPeer((all) =>
      all.map((each) => `It is simply not true that ${withoutStop(each)}.`).join(' '),
    ),
    'peer post asked': ofPeer((all) => all.map((each) => `Could it be that ${withoutStop(each)}?`).join(' ')),
    'peer post reported': ofPeer((all) =>
      all.map((each) => `Somebody here wrote that ${withoutStop(each)}, and I can see why.`).join(' '),
    ),
    'peer post in another person': ofPeer((all) =>
      all.join(' ').replaceAll(/[a-z]+/gi, (word) => otherPerson.get(word.toLowerCase()) ?? word),
    ),
    'peer post in telegram style': ofPeer((all) =>
      wordsOf(all.join(' '))
        .filter((word) => !small.has(word.toLowerCase()))
        .join(' '),
    ),
    'peer post with filler between': ofPeer((all) =>
      all.flatMap((each, at) => [each, fillers[at % fillers.length] ?? '']).join(' '),
    ),
    'peer post in a list': ofPeer((all) => `\n${all.map((each) => `- ${withoutStop(each)}`).join('\n')}`),
    'story between the halves': sandwiched,
    'filler behind every sentence': interleaved,
    'words of the prompt strewn over a story': strewnPrompt,
    'words of the thread strewn over a story': strewnThread,
    'another thread with words of this one': refitted(threads),
    'said in other words': saidInOtherWords,
  }
}
