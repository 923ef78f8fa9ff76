import type { Voice } from './voice.ts'
import { voices } from './voices.ts'

/**
 * The invented class. Nobody here exists. `part` says who stands for a planted case:
 * `ordinary` students draw from the shared banks, the others have words of their own as well.
 */
export type Part =
  | 'ordinary'
  | 'helper'
  | 'unseen'
  | 'agrees'
  | 'rule-breaker'
  | 'copier'
  | 'late'
  | 'own-words'
  | 'one-way'
  | 'silent'

export interface Student {
  readonly key: string
  readonly id: string
  readonly sisId: string
  readonly first: string
  readonly last: string
  readonly login: string
  readonly sections: readonly string[]
  readonly part: Part
  /** How full the posts are, 0 (a thin opinion) to 4, in week 1 and what eight weeks add. */
  readonly level: number
  readonly growth: number
  /** Weeks without an opening post. */
  readonly skips: readonly number[]
  /** How readily this student answers others; 0 never. */
  readonly sociable: number
  readonly voice: Voice
}

export const instructor = { key: 'instructor', id: '300041', name: 'Dr. Helen Marsh-Oduya' } as const
/** Posted by an account that is on no roster: the spam row. */
export const stranger = { key: 'stranger', id: '399870', name: 'Lucky Reels Official' } as const

const one = 'HIST 210 - 01'
const two = 'HIST 210 - 02'

type Row = readonly [
  key: string,
  id: string,
  first: string,
  last: string,
  sections: readonly string[],
  part: Part,
  level: number,
  growth: number,
  sociable: number,
  skips: readonly number[],
]

const rows: readonly Row[] = [
  ['okonkwo', '310118', 'Adaeze', 'Okonkwo', [one], 'ordinary', 4, 0, 3, []],
  ['kimA', '318127', 'Daniel', 'Kim', [one], 'ordinary', 2, 1, 3, [6]],
  ['kimB', '318590', 'Daniel', 'Kim', [two], 'ordinary', 3, 1, 2, []],
  ['omalley', '311404', 'Siobhán', "O'Malley", [one], 'ordinary', 3, 0, 4, []],
  ['lindqvist', '309733', 'Zoë', 'Lindqvist', [two], 'ordinary', 3, 1, 3, [6]],
  ['herrera', '312856', 'Tomás', 'Herrera Villar', [two], 'ordinary', 3, 1, 4, []],
  ['popescu', '314071', 'Mirela', 'Popescu', [one], 'ordinary', 1, 3, 2, []],
  ['aydogan', '316642', 'Yasemin', 'Aydoğan', [two], 'own-words', 4, 0, 0, []],
  ['whitfield', '310957', 'Grant', 'Whitfield', [one], 'helper', 3, 0, 2, [7]],
  ['fenwick', '313288', 'Bradley', 'Fenwick', [one], 'own-words', 0, 0, 0, []],
  ['achterberg', '317315', 'Noor', 'Achterberg', [two], 'own-words', 0, 0, 0, []],
  ['brandvold', '315529', 'Tyler', 'Brandvold', [two], 'rule-breaker', 1, 0, 0, [3]],
  ['harrow', '312140', 'Kelsey', 'Harrow', [one], 'copier', 1, 0, 1, [2]],
  ['pellerin', '316083', 'Josh', 'Pellerin', [two], 'agrees', 0, 0, 0, [5]],
  ['baek', '319446', 'Hye-jin', 'Baek', [one], 'unseen', 3, 0, 1, []],
  ['tillery', '311871', 'Marcus', 'Tillery', [two], 'unseen', 2, 1, 1, [6]],
  ['castellanos', '314902', 'Owen', 'Castellanos', [two], 'silent', 0, 0, 0, []],
  ['raghunathan', '318833', 'Priya', 'Raghunathan', [one], 'one-way', 3, 0, 0, []],
  ['kahananui', '320017', 'Leilani', 'Kahananui', [two], 'late', 2, 1, 2, [1, 2, 3]],
  ['mensah', '313715', 'Kofi', 'Mensah', [one], 'ordinary', 3, 1, 4, []],
  ['brandt', '309968', 'Anneliese', 'Brandt', [one, two], 'ordinary', 4, 0, 2, []],
  ['elamin', '315206', 'Rashid', 'El-Amin', [two], 'ordinary', 2, 2, 3, []],
  ['nakamura', '317748', 'Caleb', 'Nakamura', [one], 'ordinary', 2, 1, 3, [8]],
  ['carvalho', '316391', 'Inês', 'Carvalho', [two], 'ordinary', 3, 0, 3, [5]],
]

/** `Siobhán O'Malley` → `somalley`, as a campus account would be spelled. */
function accountName(first: string, last: string): string {
  const plain = `${first.charAt(0)}${last}`
  return plain
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()
}

function student(row: Row, index: number): Student {
  const [key, id, first, last, sections, part, level, growth, sociable, skips] = row
  const taken = rows
    .slice(0, index)
    .filter((other) => accountName(other[2], other[3]) === accountName(first, last))
  const account = `${accountName(first, last)}${taken.length > 0 ? taken.length + 1 : ''}`
  const voice = voices[key]
  if (voice === undefined) throw new Error(`No voice for ${key}`)
  return {
    key,
    id,
    sisId: `00${Number(id) * 7 + 1_204_003}`,
    first,
    last,
    login: `${account}@student.harborview.example`,
    sections,
    part,
    level,
    growth,
    skips,
    sociable,
    voice,
  }
}

export const students: readonly Student[] = rows.map(student)

export const fullName = (person: Student): string => `${person.first} ${person.last}`
export const sortableName = (person: Student): string => `${person.last}, ${person.first}`

/** The student of that key; a wrong key in a bank throws. */
export function studentOf(key: string): Student {
  const found = students.find((person) => person.key === key)
  if (found === undefined) throw new Error(`No student with key ${key}`)
  return found
}
