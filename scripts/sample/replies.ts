import type { Bank, Exchange, Turn } from './bank.ts'
import { awake } from './clock.ts'
import { messageHtml } from './html.ts'
import { students, type Student } from './people.ts'
import { authorOf, type Author, type PlannedPost } from './post.ts'
import { randomFor, type Random } from './random.ts'
import { fill } from './template.ts'
import { lead, speak } from './voice.ts'

/** How often each student has answered so far, so that the talk spreads as the class's habits would have it. */
export type Tally = Map<string, number>

const hour = 3_600_000
const deletedMark = '[deleted]'
const unseen = (key: string): boolean => students.some((s) => s.key === key && s.part === 'unseen')
const firstName = (author: Author): string => students.find((s) => s.key === author.key)?.first ?? author.name

interface Cast {
  readonly week: number
  readonly random: Random
  readonly tally: Tally
}

function mayAnswer(student: Student, cast: Cast, taken: ReadonlySet<string>, alone: boolean): boolean {
  if (student.sociable === 0 || taken.has(student.key)) return false
  if (student.part === 'unseen' && !alone) return false
  return student.part !== 'late' || cast.week >= 4
}

/** A late joiner does not answer for the weeks before. */
const headStart = (student: Student): number => (student.part === 'late' ? 7 : 0)

/** Who answers: the helper wherever something is explained, otherwise whoever is due by habit. */
function somebody(exchange: Exchange, cast: Cast, taken: ReadonlySet<string>): Author {
  const alone = exchange.turns.length === 1
  const helper = students.find((student) => student.part === 'helper')
  if (exchange.strategy === 'instruction' && helper !== undefined && !taken.has(helper.key)) {
    if (cast.random.chance(0.9)) return authorOf(helper.key)
  }
  const due = students
    .filter((student) => student.part !== 'helper' && mayAnswer(student, cast, taken, alone))
    .map((student) => ({
      student,
      load: ((cast.tally.get(student.key) ?? headStart(student)) + cast.random.next() * 3) / student.sociable,
    }))
    .toSorted((a, b) => a.load - b.load)[0]
  if (due === undefined) throw new Error('Nobody is left to answer')
  return authorOf(due.student.key)
}

function sayReply(turn: Turn, author: Author, parent: PlannedPost, random: Random): string {
  const { text } = turn
  const student = students.find((one) => one.key === author.key)
  const slots = { parent: firstName(parent.author) }
  const said = fill(text, random, slots)
  if (student === undefined || student.part === 'own-words') return said
  const spoken = speak(said, student.voice, random)
  // Only the first answer of an exchange greets; later turns are in the middle of a talk, and words written for
  // a given student have their own beginning.
  const greets =
    turn.speaker === 'r' &&
    parent.parent === null &&
    !text.includes('{parent}') &&
    student.voice.greetings.length > 0
  if (!greets || !random.chance(0.4)) return spoken
  return lead(fill(random.pick(student.voice.greetings), random, slots), spoken)
}

function replyTime(parent: PlannedPost, random: Random): number {
  const gap = random.chance(0.4) ? random.between(20, 240) / 60 : random.between(3, 30)
  return awake(parent.time + gap * hour + random.between(0, 3599) * 1000)
}

function replyTo(
  parent: PlannedPost,
  author: Author,
  turn: Turn,
  exchange: Exchange,
  cast: Cast,
): PlannedPost {
  const deleted = turn.text === deletedMark
  const said = deleted ? '' : sayReply(turn, author, parent, cast.random)
  const breaks = students.some((s) => s.key === author.key && s.voice.habits.includes('breaks'))
  return {
    author,
    parent,
    html: said === '' || said.startsWith('<') ? said : messageHtml(said.split('¶'), breaks),
    time: replyTime(parent, cast.random),
    likes: deleted ? 0 : cast.random.pick([0, 0, 0, 0, 1, 1, 2]),
    deleted,
    strategy: exchange.strategy,
    section: parent.section,
    tags: [],
  }
}

/** Plays one exchange below `root`, each turn answering the one before it. */
function play(exchange: Exchange, root: PlannedPost, cast: Cast): readonly PlannedPost[] {
  const speakers = new Map<string, Author>([['o', root.author]])
  for (const { speaker } of exchange.turns) {
    if (speaker.length > 1) speakers.set(speaker, authorOf(speaker))
  }
  const said: PlannedPost[] = []
  for (const turn of exchange.turns) {
    const taken = new Set([...speakers.values()].map(({ key }) => key))
    const author = speakers.get(turn.speaker) ?? somebody(exchange, cast, taken)
    speakers.set(turn.speaker, author)
    const late = students.find((student) => student.key === author.key)
    cast.tally.set(author.key, (cast.tally.get(author.key) ?? (late === undefined ? 0 : headStart(late))) + 1)
    said.push(replyTo(said.at(-1) ?? root, author, turn, exchange, cast))
  }
  return said
}

/** Agreeing without a word on the matter fits any post; the rest answers something that thin posts do not say. */
function isNod(exchange: Exchange): boolean {
  return exchange.to !== null && exchange.strategy === 'conversational'
}

/** The post that an exchange hangs below: of that line of thought, holding the tag, with the fewest replies so far. */
function rootFor(
  exchange: Exchange,
  section: string,
  openings: readonly PlannedPost[],
  said: readonly PlannedPost[],
): PlannedPost | null {
  // Under somebody's own post everybody may speak, its author too; elsewhere nobody opens with an answer to himself.
  const opener = section.includes('/') ? null : exchange.turns[0]?.speaker
  const fitting = openings.filter(
    (post) =>
      post.section === section &&
      !unseen(post.author.key) &&
      post.author.key !== opener &&
      (exchange.tag === null
        ? !post.tags.includes('thin') || isNod(exchange)
        : post.tags.includes(exchange.tag)),
  )
  const replies = (post: PlannedPost): number => said.filter((reply) => reply.parent === post).length
  return fitting.toSorted((a, b) => replies(a) - replies(b))[0] ?? null
}

interface Placed {
  readonly section: string
  readonly exchange: Exchange
}

/** First what belongs to a given post or person, then advice and exchanges with a deleted reply, then as chance has it. */
function placedExchanges(bank: Bank, random: Random): readonly Placed[] {
  const own = bank.sections.flatMap((section) => [
    ...section.posts.flatMap((post, index) =>
      post.exchanges.map((exchange) => ({ section: `${section.name}/${index}`, exchange })),
    ),
    ...section.exchanges
      .filter(({ to }) => to !== null)
      .map((exchange) => ({ section: exchange.to ?? section.name, exchange })),
  ])
  const shared = bank.sections.flatMap((section) =>
    section.exchanges
      .filter(({ to }) => to === null)
      .map((exchange) => ({ section: section.name, exchange })),
  )
  const advice = ({ exchange }: Placed): boolean =>
    exchange.strategy === 'instruction' || exchange.turns.some(({ text }) => text === deletedMark)
  return [...own, ...shared.filter(advice), ...random.shuffled(shared.filter((placed) => !advice(placed)))]
}

/** All replies of a forum, up to the room it has. Exchanges that no post fits are left out. */
export function replyPosts(
  bank: Bank,
  limits: { readonly week: number; readonly room: number },
  openings: readonly PlannedPost[],
  tally: Tally,
): readonly PlannedPost[] {
  const said: PlannedPost[] = []
  const placed = placedExchanges(bank, randomFor(`${bank.title}/exchanges`))
  for (const { section, exchange } of placed) {
    const root = rootFor(exchange, section, openings, said)
    if (root === null || said.length + exchange.turns.length > limits.room) continue
    const random = randomFor(`${bank.title}/${section}/${exchange.turns[0]?.text ?? ''}`)
    said.push(...play(exchange, root, { week: limits.week, random, tally }))
  }
  return said
}
