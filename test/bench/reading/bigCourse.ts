import { createRandom, sentence } from '../import/generate.ts'

/** A class large enough to feel every slow step: names differ, posts greet and answer each other by name. */
export interface BigClass {
  readonly posts: number
  readonly people: number
}

const beginnings = 'Ana Bel Cor Dal Eli Fio Gre Han Isa Jor Kat Lor Mar Nor Oli Pat Que Ros Sil Tam'.split(
  ' ',
)
const middles = ['', 'be', 'di', 'la', 'mi']
const endings = ['na', 'rt', 'sha', 'vid', 'ko']
const families = 'Ruiz Okafor Nguyen Patel Müller Rossi Novak Silva Haddad Cohen Ivanov Tanaka Obi Lund Pérez'.split(' ') // prettier-ignore

/** Five hundred given names before the first comes again. */
export function nameOf(at: number): string {
  const begin = beginnings[at % beginnings.length] ?? ''
  const middle = middles[Math.floor(at / 20) % middles.length] ?? ''
  const end = endings[Math.floor(at / 100) % endings.length] ?? ''
  return `${begin}${middle}${end} ${families[(at * 7) % families.length] ?? ''}`
}

const header =
  'topic_id,topic_title,topic_message,topic_author_id,topic_author_name,topic_created_at,topic_posted_at,post_author_id,post_author_name,post_id,post_parent_id,post_message,post_likes,post_timestamp'

function message(random: () => number, people: number): string {
  const peer = nameOf(Math.floor(random() * people))
  const greeting = random() < 0.3 ? `Hi ${peer.split(' ')[0] ?? ''}, ` : ''
  const about = random() < 0.2 ? ` I agree with ${peer} because ${sentence(random, 8)}.` : ''
  return `${greeting}${sentence(random, 40)}.${about} For example, ${sentence(random, 30)}. Why do ${sentence(random, 10)}?`
}

/** UBC's layout: twelve weeks, two posts of three answer the one before. */
export function bigDiscussion({ posts, people }: BigClass): Uint8Array {
  const random = createRandom(11)
  const rows = Array.from({ length: posts }, (_, at) => {
    const week = Math.floor((at * 12) / posts)
    const author = Math.floor(random() * people)
    const parent = at % 3 === 0 ? '' : String(900_000 + at - 1)
    const time = new Date(Date.UTC(2025, 0, 6) + at * 360_000).toISOString().slice(0, 19).replace('T', ' ')
    return `${70_000 + week},"Week ${week + 1}: Was print a revolution?","What spread fast, and to whom?",501999,"Prof. Dana Reyes",2025-01-06 07:00:00 PST,2025-01-06 07:05:00 PST,${1000 + author},"${nameOf(author)}",${900_000 + at},${parent},"${message(random, people)}",${at % 5},${time} PST\r\n`
  })
  return new TextEncoder().encode(`${header}\r\n${rows.join('')}`)
}
