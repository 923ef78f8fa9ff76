import type { PersonId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Person, Role } from '#shared/model/person.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { tableEntry } from './tableEntry.ts'

/** A person's role: what the instructor corrected, else what the import says. */
export function roleOf(person: Person, people: CourseWork['people']): Role {
  return tableEntry(people, person.id)?.role ?? person.role
}

interface Students {
  readonly roles: CourseWork['people']
  readonly students: readonly Person[]
}

/** The last answer for a content: one act may ask for it hundreds of times. */
const lastStudents = new WeakMap<ClassContent, Students>()

/** The class: people whose role is student, in the order of the import. */
export function studentsOf(content: ClassContent, roles: CourseWork['people']): readonly Person[] {
  const last = lastStudents.get(content)
  if (last?.roles === roles) return last.students
  const students = content.people.filter((person) => roleOf(person, roles) === 'student')
  lastStudents.set(content, { roles, students })
  return students
}

/** Ids of the teaching staff; their posts keep a thread together and are never scored. */
export function staffIdsOf(content: ClassContent, people: CourseWork['people']): ReadonlySet<PersonId> {
  return new Set(
    content.people.filter((person) => roleOf(person, people) === 'staff').map((person) => person.id),
  )
}

const initial = /^\p{L}\.?$/u

/** "RUIZ" is how some registries write names; a letter that shouts is not how to greet somebody. */
function spoken(word: string): string {
  if (word.length < 3 || word !== word.toUpperCase() || word === word.toLowerCase()) return word
  return word.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase())
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}

/**
 * Given name and surname as words. Canvas sorts people as "Surname, Given"; where there is no comma, the first
 * word is taken for the given name.
 */
export function nameParts(person: Pick<Person, 'name' | 'sortableName'>): {
  readonly given: readonly string[]
  readonly family: readonly string[]
} {
  const comma = person.sortableName.indexOf(',')
  if (comma > 0 && person.sortableName.slice(comma + 1).trim() !== '') {
    return {
      given: wordsOf(person.sortableName.slice(comma + 1)),
      family: wordsOf(person.sortableName.slice(0, comma)),
    }
  }
  const words = wordsOf(person.name)
  return { given: words.slice(0, 1), family: words.slice(1) }
}

/** What to call somebody: the given name as registered (two words at most), without initials. */
export function firstName(person: Pick<Person, 'name' | 'sortableName'>): string {
  const given = nameParts(person).given
  const full = given.filter((word) => !initial.test(word))
  const chosen = (full.length > 0 ? full : given).slice(0, 2).map(spoken)
  return chosen.length > 0 ? chosen.join(' ') : person.name
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function withLetter(person: Person, name: string): string {
  const letter = nameParts(person).family[0]?.charAt(0) ?? ''
  return letter === '' ? name : `${name} ${letter}.`
}

function nameAll(people: readonly Person[]): ReadonlyMap<PersonId, string> {
  const short = people.map(firstName)
  const longer = people.map((person, index) => withLetter(person, short[index] ?? person.name))
  const shortCounts = countOf(short)
  const longerCounts = countOf(longer)
  return new Map(
    people.map((person, index) => {
      const name = short[index] ?? person.name
      const more = longer[index] ?? person.name
      if (shortCounts.get(name) === 1) return [person.id, name]
      return [person.id, longerCounts.get(more) === 1 ? more : person.name]
    }),
  )
}

const named = new WeakMap<readonly Person[], ReadonlyMap<PersonId, string>>()

/**
 * First names by person; where two share one, the surname's first letter is added ("Ana R."), and where that is
 * shared too, the whole name: nobody may be taken for somebody else. Worked out once for a list of people.
 */
export function callNames(people: readonly Person[]): ReadonlyMap<PersonId, string> {
  const known = named.get(people) ?? nameAll(people)
  named.set(people, known)
  return known
}
