import type { GroupingInput } from '#shared/grouping/input.ts'
import { randomFrom, type Random } from '#shared/grouping/random.ts'
import type { Column, ColumnKind } from '#shared/model/column.ts'
import type { Rule } from '#shared/model/groupPlan.ts'
import { columnId, personId, type PersonId } from '#shared/model/ids.ts'

/**
 * Synthetic classes: 30 % women, 15 % of a minority, five majors of unequal size, a grade average, three skill
 * scales, tools to choose several of, and 35 slots of availability.
 */
export interface SyntheticClass {
  readonly people: GroupingInput['people']
  readonly columns: readonly Column[]
}

const majors = ['Biology', 'Computing', 'Design', 'Economics', 'History']
const majorShares = [0.35, 0.6, 0.78, 0.9, 1]
const tools = ['Excel', 'Python', 'R', 'Figma', 'LaTeX', 'QGIS', 'SPSS', 'Zotero']
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']

/** A class of `n` invented people; the same seed gives the same class. */
export function syntheticClass(n: number, seed: number): SyntheticClass {
  const random = randomFrom(seed * 7919 + n)
  const ids = Array.from({ length: n }, (_, at) => personId(`p${String(at).padStart(4, '0')}`))
  const women = quota(n, 0.3, random)
  const minority = quota(n, 0.15, random)
  const column = (title: string, kind: ColumnKind, draw: (at: number) => string): Column => ({
    id: columnId(title),
    title,
    from: 'class.csv',
    kind,
    outOf: null,
    values: Object.fromEntries(ids.map((id, at) => [id, draw(at)])),
  })
  return {
    people: ids.map((id, at) => ({ id, name: `Person ${at + 1}` })),
    columns: [
      column('Gender', 'choice', (at) => (women.has(at) ? 'woman' : 'man')),
      column('Minority', 'choice', (at) => (minority.has(at) ? 'yes' : 'no')),
      column('Major', 'choice', () => drawMajor(random)),
      column('GPA', 'number', () => (2 + 2 * Math.sqrt(random.unit())).toFixed(2)),
      column('Programming', 'scale', () => String(1 + bell(random))),
      column('Writing', 'scale', () => String(1 + bell(random))),
      column('Hands-on', 'scale', () => String(1 + random.below(5))),
      column('Tools', 'choices', () => tools.filter(() => random.unit() < 0.3).join('; ') || 'Excel'),
      column('Free times', 'availability', () => freeTimes(random)),
    ],
  }
}

/** Exactly `share` of the class, drawn at random. */
function quota(n: number, share: number, random: Random): ReadonlySet<number> {
  const chosen = new Set<number>()
  while (chosen.size < Math.round(n * share)) chosen.add(random.below(n))
  return chosen
}

function drawMajor(random: Random): string {
  const draw = random.unit()
  return majors[majorShares.findIndex((share) => draw < share)] ?? 'Biology'
}

function bell(random: Random): number {
  return Math.min(4, random.below(3) + random.below(3))
}

function freeTimes(random: Random): string {
  return days
    .flatMap((day) => [9, 10, 11, 13, 14, 15, 16].map((hour) => `${day} ${hour}:00-${hour + 1}:00`))
    .filter(() => random.unit() < 0.7)
    .join('; ')
}

/** Nobody the only woman or the only one of the minority: must hold. */
export const nobodyStranded: readonly Rule[] = [
  { kind: 'nobody-alone', columnId: columnId('Gender'), values: ['woman'], strength: 'must' },
  { kind: 'nobody-alone', columnId: columnId('Minority'), values: ['yes'], strength: 'must' },
]

/** The grouping task of the bench for a synthetic class: seven attributes and nobody stranded. */
export function classInput(made: SyntheticClass, seed: number): GroupingInput {
  const use = (title: string, wish: 'mix' | 'match') => ({ columnId: columnId(title), use: wish, weight: 1 })
  return {
    ...made,
    uses: [
      use('Major', 'mix'),
      use('GPA', 'mix'),
      use('Programming', 'mix'),
      use('Writing', 'mix'),
      use('Hands-on', 'mix'),
      use('Tools', 'mix'),
      use('Free times', 'match'),
    ],
    rules: nobodyStranded,
    sizes: { kind: 'ideal' },
    seed,
  }
}

/** A class of 26 with five attributes and six rules, five of which must hold. */
export function ruledClass(): GroupingInput {
  const made = syntheticClass(26, 5)
  const plain = classInput(made, 1)
  const [a, b, c, d, e, f] = made.people.map(({ id }) => id)
  const people = (...list: readonly (PersonId | undefined)[]) => list.filter((id) => id !== undefined)
  const titles = ['Major', 'GPA', 'Writing', 'Tools', 'Free times']
  return {
    ...plain,
    uses: plain.uses.filter(({ columnId: id }) => titles.includes(id)),
    rules: [
      ...plain.rules,
      { kind: 'apart', people: people(a, b), strength: 'must' },
      { kind: 'together', people: people(c, d), strength: 'must' },
      { kind: 'shared-hours', columnId: columnId('Free times'), hours: 2, strength: 'must' },
      { kind: 'new-mates', past: [people(e, f, a)], strength: 'prefer' },
    ],
  }
}
