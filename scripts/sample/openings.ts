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
  if (level === 2) return random.chance(0.6) ? ['claim', 'case'] : ['claim', 'turn']
  if (level === 3) return random.chance(0.5) ? ['claim', 'case', 'turn'] : ['claim', 'case', 'turn', 'close']
  return ['claim', 'case', 'turn', 'close']
}

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

interface Composed {
  readonly html: string
  readonly tags: readonly string[]
}

function compose(pools: Pools, student: Student, week: number, random: Random): Composed | null {
  const level = levelIn(week, student)
  const wanted = movesFor(level, random)
  const taken = wanted.flatMap((move) => pools[move].shift() ?? [])
  if (taken.length === 0) return null
  const said = taken.map(({ text }) => speak(fill(text, random, {}), student.voice, random))
  const first = said[0] ?? ''
  const opener =
    student.voice.openers.length > 0 && random.chance(0.35) ? random.pick(student.voice.openers) : null
  const parts = [opener === null ? first : lead(opener, first), ...said.slice(1)]
  const html = messageHtml(paragraphsOf(parts, student, random), student.voice.habits.includes('breaks'))
  return { html, tags: taken.flatMap(({ tag }) => tag ?? []) }
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
    const line = random.shuffled(lines).toSorted((a, b) => b.pools[move].length - a.pools[move].length)[0]
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
