/** A generated class discussion in UBC's layout, the same at every run. */

const words =
  'the press spread ideas slowly because readers were few and books dear while guilds kept trade secrets slow is what Eisenstein doubts and fast what others claim so evidence from Mainz matters more than fame'.split(
    ' ',
  )

/** A small generator of numbers (mulberry32), so that every run measures the same file. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** So many words in no order. */
export function sentence(random: () => number, length: number): string {
  return Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ')
}

const header =
  'topic_id,topic_title,topic_message,topic_author_id,topic_author_name,topic_created_at,topic_posted_at,post_author_id,post_author_name,post_id,post_parent_id,post_message,post_likes,post_timestamp'

interface Shape {
  readonly posts: number
  /** Words of a post; 115 or so make 100,000 posts weigh 95 MB. */
  readonly words: number
}

function timestamp(at: number): string {
  const time = new Date(Date.UTC(2025, 0, 6) + at * 61_000).toISOString()
  return `${time.slice(0, 10)} ${time.slice(11, 19)} PST`
}

function row(at: number, shape: Shape, random: () => number, prompts: readonly string[]): string {
  const topic = Math.floor((at * prompts.length) / shape.posts)
  const author = 500_000 + Math.floor(random() * Math.max(20, shape.posts / 20))
  const parent = at % 3 === 0 ? '' : String(900_000 + at - 1 - Math.floor(random() * 2))
  const ending = at % 8 === 0 ? ', &amp; I agree?' : ', and I agree?'
  const text = `${sentence(random, shape.words)}.\n${sentence(random, 12)}${ending}`
  return `${70_000 + topic},"Week ${topic + 1}: Was print a revolution – ou pas?","${prompts[topic] ?? ''}",501999,"Prof. Dana Reyes",2025-01-06 07:00:00 PST,2025-01-06 07:05:00 PST,${author},"Student Nr ${author}",${900_000 + at},${parent},"${text}",${at % 5},${timestamp(at)}\r\n`
}

/** The bytes of a discussion of so many posts. */
export function generateDiscussion(shape: Shape): Uint8Array {
  const random = createRandom(7)
  const prompts = Array.from({ length: 12 }, () => sentence(random, 18))
  const rows = Array.from({ length: shape.posts }, (_, at) => row(at, shape, random, prompts))
  return new TextEncoder().encode(`${header}\r\n${rows.join('')}`)
}
