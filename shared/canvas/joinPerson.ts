import { personId, type PersonId } from '#shared/model/ids.ts'
import type { Person, Role } from '#shared/model/person.ts'
import type { Cluster, Sighting } from './clusterPeople.ts'
import { displayName, sortableFromName } from './identity.ts'

/** Long ids carry the shard and name one person everywhere; of equals the first in order is taken. */
function canvasIdOf(people: readonly Person[]): string | null {
  const ids = people.flatMap(({ canvasId }) => canvasId ?? [])
  return ids.toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))[0] ?? null
}

function firstOf(people: readonly Person[], pick: (person: Person) => string | null): string | null {
  const said = people.flatMap((person) => pick(person) ?? [])
  return said.toSorted()[0] ?? null
}

/** A name of letters rather than an id that stood in for one. */
function isRealName(person: Person): boolean {
  return (
    person.name !== '' &&
    ![person.canvasId, person.sisId, person.loginId, person.email, person.id].includes(person.name)
  )
}

/** A sortable name that a file gave, not one guessed by turning the name around. */
function isGivenSortable({ name, sortableName }: Person): boolean {
  return (
    sortableName.includes(', ') &&
    (sortableFromName(name) !== sortableName || displayName(sortableName) === name)
  )
}

function namesOf(people: readonly Person[]): Pick<Person, 'name' | 'sortableName'> {
  const rostered = people.filter((person) => person.onRoster === true && isRealName(person))
  const real = people.filter(isRealName)
  const best =
    rostered.find(isGivenSortable) ?? rostered[0] ?? real.find(isGivenSortable) ?? real[0] ?? people[0]
  return { name: best?.name ?? '', sortableName: best?.sortableName ?? '' }
}

function idOf(people: readonly Person[], canvasId: string | null): PersonId {
  if (canvasId !== null) return personId(canvasId)
  const strengths = ['sis:', 'login:', 'email:', 'name:']
  const rank = (id: string): number => strengths.findIndex((start) => id.startsWith(start))
  const ids = people
    .map(({ id }) => id)
    .toSorted((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
  return ids[0] ?? personId('name:')
}

/** What decides a role beside the person's own facts. */
export interface RoleContext {
  /** Opened a topic, which teachers do. */
  readonly isTopicAuthor: boolean
  /** Some class list is known, so who is not on it is nobody's student as far as we know. */
  readonly rosterKnown: boolean
}

/** Students are who a class list names; without any list everybody who did not open a topic. */
export function settleRole(person: Person, context: RoleContext): Role {
  if (person.role === 'test') return 'test'
  if (person.onRoster === true) return 'student'
  if (person.role === 'staff' || context.isTopicAuthor) return 'staff'
  return context.rosterKnown ? 'unknown' : 'student'
}

function strongestRole(people: readonly Person[]): Role {
  const order: readonly Role[] = ['test', 'staff', 'student', 'unknown']
  return order.find((role) => people.some((person) => person.role === role)) ?? 'student'
}

function byContent(one: Sighting, other: Sighting): number {
  const [a, b] = [`${one.person.name}\n${one.person.id}`, `${other.person.name}\n${other.person.id}`]
  return a === b ? 0 : a < b ? -1 : 1
}

/** Somebody whom one source alone names, as nearly everybody in a first import is. */
function asKnown(person: Person, knownAs: PersonId | null): Person {
  const { canvasId, sisId, loginId, email, name, sortableName, role } = person
  return {
    id: knownAs ?? idOf([person], canvasId),
    canvasId,
    sisId,
    loginId,
    email,
    name,
    sortableName,
    sections: [...new Set(person.sections)].toSorted(),
    role,
    ...(person.onRoster === true ? { onRoster: true } : {}),
  }
}

/**
 * One person from all that is known of them. Facts are combined in an order of their own, so the order of the
 * files does not matter.
 * @param knownAs the id the person already has in the course, which is kept.
 */
export function joinPerson(cluster: Cluster, knownAs: PersonId | null): Person {
  const [only] = cluster
  if (only !== undefined && cluster.length === 1) return asKnown(only.person, knownAs)
  const people = cluster.toSorted(byContent).map(({ person }) => person)
  const canvasId = canvasIdOf(people)
  const onRoster = people.some((person) => person.onRoster === true)
  return {
    id: knownAs ?? idOf(people, canvasId),
    canvasId,
    sisId: firstOf(people, ({ sisId }) => sisId),
    loginId: firstOf(people, ({ loginId }) => loginId),
    email: firstOf(people, ({ email }) => email),
    ...namesOf(people),
    sections: [...new Set(people.flatMap(({ sections }) => sections))].toSorted(),
    role: strongestRole(people),
    ...(onRoster ? { onRoster } : {}),
  }
}
