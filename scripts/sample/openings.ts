import type { Bank, Fragment, Move, Section } from './bank.ts'
import { awake, day, pacific } from './clock.ts'
import { messageHtml } from './html.ts'
import type { Student } from './people.ts'
import { students } from './people.ts'
import { authorOf, type PlannedPost } from './post.ts'
import { randomFor, type Random } from './random.ts'
import { fill } from './template.ts'
import { lead, speak } from './voice.ts'

/** Fragments of one line of thought that nobody has used yet. */
type Pools = Readonly<Record<Move, Fragment[]>>

/** How full a student's posts are in `week`, 0..4. */
export function levelIn(week: number, student: Student): number {
  return Math.min(4, Math.round(student.level + (student.growth * (week - 1)) / 7))
}

function poolsOf(section: Section, random: Random): Pools {
  const shuffled = (move: Move): Fragment[] => [...random.shuffled(section.moves[move])]
  return {
    claim: shuffled('claim'),
    case: shuffled('case'),
    turn: shuffled('turn'),
    close: shuffled('close'),
    thin: shuffled('thin'),
  }
}

/** Which moves a post of this fullness makes. */
function movesFor(level: number, random: Random): readonly Move[] {
  if (level <= 1) return ['thin']
  if (level === 2) return random.chance(0.75) ? ['claim', 'case'] : ['claim', 'turn']
  if (level === 3) return random.chance(0.5) ? ['claim', 'case', 'turn'] : ['claim', 'case', 'turn', 'close']
  return ['claim', 'case', 'turn', 'close']
}

/** The next unused fragment this student may say: something out of the own life first, never out of somebody else's. */
function take(pool: Fragment[], student: Student): readonly Fragment[] {
  const own = pool.findIndex(({ owner }) => owner === student.key)
  const index = own >= 0 ? own : pool.findIndex(({ owner }) => owner === null)
  return index < 0 ? [] : pool.splice(index, 1)
}

const mayOpen = (pools: Pools, move: Move, student: Student): number =>
  pools[move].filter(({ owner }) => owner === null || owner === student.key).length

const isOwn = (pools: Pools, student: Student): boolean =>
  Object.values(pools).some((pool) => pool.some(({ owner }) => owner === student.key))

function wordCount(text: string): number {
  return text.split(/\s+/).length
}

/** Parts paragraphs before the last two moves of a longer post. */
function paragraphsOf(said: readonly string[], student: Student, random: Random): readonly string[] {
  const breaks = student.voice.habits.includes('breaks')
  if (said.length < 3 || (wordCount(said.join(' ')) < 80 && !breaks) || random.chance(0.25))
    return [said.join(' ')]
  return [said.slice(0, 2).join(' '), said.slice(2).join(' ')]
}

/** Sentences that already begin with a hedge or a stance take no "As far as I can tell," before them. */
const hasStance = /^(?:I\b|I'|i\b|My |For me|To me|Honestly|Neither|Against|On the|In favour)/

/** A way in, now and then; each student's own go round with the weeks, so that none wears out. */
function openerFor(first: string, student: Student, week: number, random: Random): string {
  const { openers } = student.voice
  const opener = openers[week % Math.max(1, openers.length)]
  if (opener === undefined || !random.chance(0.5)) return first
  return hasStance.test(first) && !/[.:]$/.test(opener) ? first : lead(opener, first)
}

/** Who has a story of the own life to tell this week tells it, instead of turning the argument over. */
function withOwnStory(moves: readonly Move[], pools: Pools, student: Student): readonly Move[] {
  const has = pools.case.some(({ owner }) => owner === student.key)
  return has && !moves.includes('case') ? moves.map((move) => (move === 'turn' ? 'case' : move)) : moves
}

interface Composed {
  readonly html: string
  readonly tags: readonly string[]
}

function compose(pools: Pools, student: Student, week: number, random: Random): Composed | null {
  const level = levelIn(week, student)
  const wanted = withOwnStory(movesFor(level, random), pools, student)
  const taken = wanted.flatMap((move) => take(pools[move], student))
  if (taken.length === 0) return null
  const said = taken.map(({ text }) => speak(fill(text, random, {}), student.voice, random))
  const first = said[0] ?? ''
  const parts = [openerFor(first, student, week, random), ...said.slice(1)]
  const html = messageHtml(paragraphsOf(parts, student, random), student.voice.habits.includes('breaks'))
  const thin = wanted[0] === 'thin' ? ['thin'] : []
  return { html, tags: [...thin, ...taken.flatMap(({ tag }) => tag ?? [])] }
}

/** First posts come from Monday afternoon to Friday, most of them on the day before the date. */
function openingTime(start: number, random: Random): number {
  const days = random.pick([0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4])
  return awake(start + days * day + random.between(2 * 3600, 16 * 3600) * 1000 + random.between(0, 59) * 1000)
}

function wholePosts(bank: Bank, section: Section): readonly PlannedPost[] {
  const { author: key } = section
  if (key === null) return []
  return section.posts.map((post, index) => {
    const random = randomFor(`${bank.title}/${section.name}/${index}`)
    const html = post.text.startsWith('<') ? post.text : messageHtml(post.text.split('¶'), false)
    return {
      author: authorOf(key),
      parent: null,
      html,
      time:
        post.at === null
          ? openingTime(pacific(bank.posted), random)
          : pacific(post.at) + random.between(1, 59) * 1000,
      likes: random.pick([0, 0, 0, 1, 1, 2]),
      deleted: false,
      strategy: null,
      section: `${section.name}/${index}`,
      tags: [],
    }
  })
}

/** The students who write an opening post from the shared banks in `week`. */
function sharers(bank: Bank, week: number): readonly Student[] {
  const withOwnWords = new Set(bank.sections.filter((s) => s.posts.length > 0).map((s) => s.author))
  const never = new Set(['silent', 'one-way', 'own-words'])
  return students.filter(
    (student) => !never.has(student.part) && !student.skips.includes(week) && !withOwnWords.has(student.key),
  )
}

/** Posts made of the shared lines of thought: each student takes the line with the most left to say. */
function sharedPosts(bank: Bank, week: number): readonly PlannedPost[] {
  const random = randomFor(`${bank.title}/shared`)
  const lines = bank.sections
    .filter((section) => section.author === null)
    .map((section) => ({ section, pools: poolsOf(section, random) }))
  return random.shuffled(sharers(bank, week)).flatMap((student) => {
    const move = levelIn(week, student) <= 1 ? 'thin' : 'claim'
    const room = (pools: Pools): number =>
      mayOpen(pools, move, student) + (isOwn(pools, student) && mayOpen(pools, move, student) > 0 ? 100 : 0)
    const line = random.shuffled(lines).toSorted((a, b) => room(b.pools) - room(a.pools))[0]
    const own = randomFor(`${bank.title}/${student.key}`)
    const composed = line === undefined ? null : compose(line.pools, student, week, own)
    if (line === undefined || composed === null) return []
    return {
      author: authorOf(student.key),
      parent: null,
      html: composed.html,
      time: openingTime(pacific(bank.posted), own),
      likes: own.pick([0, 0, 1, 1, 2, 3].slice(0, 2 + levelIn(week, student))),
      deleted: false,
      strategy: null,
      section: line.section.name,
      tags: composed.tags,
    }
  })
}

/** All posts that open a thread. `week` is null for forums without shared lines of thought (introductions, cafe). */
export function openingPosts(bank: Bank, week: number | null): readonly PlannedPost[] {
  const whole = bank.sections.flatMap((section) => wholePosts(bank, section))
  return week === null ? whole : [...whole, ...sharedPosts(bank, week)]
}
