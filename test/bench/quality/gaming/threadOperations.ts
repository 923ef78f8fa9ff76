import type { Argument } from '../data.ts'
import { disguises, shuffled, turnedAround } from './disguises.ts'
import {
  randomFrom,
  sentencesOf,
  topSentences,
  wordsOf,
  type Operation,
  type Operations,
} from './operation.ts'

const random = randomFrom(7)

function peerOf(post: Argument, thread: readonly Argument[]): Argument | null {
  const peer = thread[Math.floor(random() * thread.length)]
  return peer === undefined || peer.id === post.id ? null : peer
}

function withPeer(change: (text: string) => string): Operation {
  return (post, thread) => {
    const peer = peerOf(post, thread)
    return peer === null ? null : { text: `${post.text} ${change(peer.text)}` }
  }
}

/** The same with the post that is answered. */
function withAnswered(change: (text: string) => string): Operation {
  return (post, thread) => {
    const peer = peerOf(post, thread)
    return peer === null ? null : { text: `${post.text} ${change(peer.text)}`, answers: peer.id }
  }
}

/** First halves of one peer's sentences with second halves of another's. */
const spliced: Operation = (post, thread) => {
  const [one, other] = [peerOf(post, thread), peerOf(post, thread)]
  if (one === null || other === null || one === other) return null
  const second = sentencesOf(other.text)
  const text = sentencesOf(one.text)
    .map((sentence, at) => {
      const [a, b] = [wordsOf(sentence), wordsOf(second[at % second.length] ?? '')]
      return [...a.slice(0, Math.ceil(a.length / 2)), ...b.slice(Math.floor(b.length / 2))].join(' ')
    })
    .join(' ')
  return { text: `${post.text} ${text}` }
}

/** The longer words that most posts of a thread share, most frequent first. */
function commonWords(thread: readonly Argument[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { text } of thread) {
    const words = new Set(text.toLowerCase().match(/[a-z]{5,}/g))
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([word]) => word)
}

/** What a language model would say about the thread from its most frequent words. */
const summarised: Operation = (post, thread) => {
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = commonWords(thread).slice(3)
  return {
    text: `${post.text} This discussion touches on ${a}, ${b} and ${c}. It shows how ${d} and ${e} shape the way in which we look at ${f}, and it invites us to reflect on ${a} from more than one perspective.`,
  }
}

const heaped: Operation = (post, thread) => ({
  text: `${post.text}\n${commonWords(thread)
    .slice(0, 12)
    .map((word) => `- ${word}`)
    .join('\n')}`,
})

const fromAnotherThread =
  (threads: readonly (readonly Argument[])[]): Operation =>
  (post, thread) => {
    const other = threads[(threads.indexOf(thread) + 5) % threads.length]
    const top = other === undefined ? null : topSentences(other)
    return top === null ? null : { text: `${post.text} ${top.text}`, leftOut: top.id }
  }

/** What is asked of an honest post: three sentences of its own on the topic. */
export const honestSentences = 'three sentences of a top post, same thread'

const fromTopPost: Operation = (post, thread) => {
  const top = topSentences(thread)
  return top === null || top.id === post.id ? null : { text: `${post.text} ${top.text}`, leftOut: top.id }
}

/** Attacks made of what stands in the thread. */
export function threadOperations(threads: readonly (readonly Argument[])[]): Operations {
  const named = Object.entries(disguises)
  return {
    ...Object.fromEntries(named.map(([name, change]) => [`peer post ${name}`, withPeer(change)])),
    ...Object.fromEntries(named.map(([name, change]) => [`post answered ${name}`, withAnswered(change)])),
    'two peers spliced': spliced,
    'summary from frequent words': summarised,
    'frequent words in a list': heaped,
    'said twice': (post) => ({ text: `${post.text} ${post.text}` }),
    'said again, turned around': (post) => ({ text: `${post.text} ${turnedAround(post.text)}` }),
    ...Object.fromEntries(
      named
        .filter(([name]) => name !== 'copied')
        .map(([name, change]) => [
          `said again ${name}`,
          (post: Argument) => ({ text: `${post.text} ${change(post.text)}` }),
        ]),
    ),
    'words shuffled': (post) => ({ text: shuffled(post.text) }),
    'invisible letters': (post) => ({ text: post.text.replaceAll(' ', ' \u200b') }),
    'three sentences of another thread': fromAnotherThread(threads),
    [honestSentences]: fromTopPost,
  }
}
