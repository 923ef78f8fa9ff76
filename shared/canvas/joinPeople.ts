import type { PersonId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Person } from '#shared/model/person.ts'
import { clusterPeople, type Cluster } from './clusterPeople.ts'
import { foldPersonName } from './identity.ts'
import { joinPerson, settleRole } from './joinPerson.ts'
import type { RenamePerson } from './mergeLists.ts'
import type { FileReading } from './reading.ts'
import { splitSections } from './splitSections.ts'

/** Somebody new who has the name of others and no id in common with them. */
export interface NameCandidate {
  readonly person: PersonId
  readonly name: string
  /** One: very likely the same person. Several: the instructor has to know. */
  readonly matches: readonly PersonId[]
}

export interface JoinedPeople {
  /** For each reading, from its provisional ids to the final ones; null where all stay as they are. */
  readonly renames: readonly (RenamePerson | null)[]
  readonly candidates: readonly NameCandidate[]
  /** The import's people with their roles, once it is known who opened topics. */
  readonly settle: (topicAuthors: ReadonlySet<PersonId>) => readonly Person[]
}

/** The id a cluster has in the course already: of several, the one the course knew first. */
function knownId(cluster: Cluster, order: ReadonlyMap<PersonId, number>): PersonId | null {
  const ids = cluster.filter(({ source }) => source < 0).map(({ person }) => person.id)
  return ids.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))[0] ?? null
}

interface Named {
  readonly cluster: Cluster
  readonly fresh: Cluster
  readonly person: Person
}

function nameCluster(
  cluster: Cluster,
  order: ReadonlyMap<PersonId, number>,
  decisions: ReadonlyMap<PersonId, PersonId>,
): Named {
  const fresh = cluster.filter(({ source }) => source >= 0)
  const person = joinPerson(fresh, knownId(cluster, order))
  const decided = decisions.get(person.id)
  return { cluster, fresh, person: decided === undefined ? person : { ...person, id: decided } }
}

/** Decisions may give two clusters one id: then they are one person. */
function byFinalId(named: readonly Named[]): ReadonlyMap<PersonId, readonly Named[]> {
  const groups = new Map<PersonId, Named[]>()
  for (const one of named) {
    const group = groups.get(one.person.id)
    if (group === undefined) groups.set(one.person.id, [one])
    else group.push(one)
  }
  return groups
}

function joinGroup(group: readonly Named[], id: PersonId): Person {
  const [first] = group
  // Joined already, as nearly everybody is.
  if (first !== undefined && group.length === 1) return first.person
  return joinPerson(
    group.flatMap(({ fresh }) => fresh),
    id,
  )
}

function onlyNamed(person: Person): boolean {
  return person.canvasId === null && person.sisId === null && person.loginId === null
}

/** Ids by folded name. */
function byName(people: readonly Person[]): ReadonlyMap<string, readonly PersonId[]> {
  const holders = new Map<string, Set<PersonId>>()
  for (const person of people) {
    const name = foldPersonName(person.name)
    holders.set(name, (holders.get(name) ?? new Set()).add(person.id))
  }
  return new Map([...holders].map(([name, ids]) => [name, [...ids].toSorted()]))
}

/**
 * Whom the instructor should be asked about: people with a name (or an address that
 * no gradebook has) beside people of that name who have an id,
 * and the other way round, a roster that comes after posts which only had names.
 */
function findCandidates(people: readonly Person[], existing: readonly Person[]): readonly NameCandidate[] {
  if (!people.some(onlyNamed) && !existing.some(onlyNamed)) return []
  const known = new Set(existing.map(({ id }) => id))
  const withIds = byName([...existing, ...people].filter((person) => !onlyNamed(person)))
  const namedBefore = byName(existing.filter(onlyNamed))
  return people.flatMap((person) => {
    if (known.has(person.id)) return []
    const matches = (onlyNamed(person) ? withIds : namedBefore).get(foldPersonName(person.name)) ?? []
    return matches.length === 0 ? [] : [{ person: person.id, name: person.name, matches }]
  })
}

function renamesOf(
  named: readonly Named[],
  readings: readonly FileReading[],
): readonly (RenamePerson | null)[] {
  const maps = readings.map(() => new Map<PersonId, PersonId>())
  for (const { fresh, person } of named) {
    for (const { source, person: sighted } of fresh) {
      if (sighted.id !== person.id) maps[source]?.set(sighted.id, person.id)
    }
  }
  return maps.map((map) => (map.size === 0 ? null : (id) => map.get(id) ?? id))
}

/** A file may hold "A and B" where only another file shows that A and B are sections by themselves. */
function separateSections(people: readonly Person[], existing: readonly Person[]): readonly Person[] {
  const split = splitSections([...people, ...existing].flatMap(({ sections }) => sections))
  return people.map((person) => {
    const sections = [
      ...new Set(person.sections.flatMap((section) => split.get(section) ?? [section])),
    ].toSorted()
    return sections.length === person.sections.length ? person : { ...person, sections }
  })
}

/**
 * Joins the people of several files with each other and with those of the course.
 * @param readings in their settled order.
 */
export function joinPeople(
  readings: readonly FileReading[],
  existing: ClassContent,
  decisions: ReadonlyMap<PersonId, PersonId>,
): JoinedPeople {
  const order = new Map(existing.people.map(({ id }, at) => [id, at]))
  const before = existing.people.map((person) => ({ source: -1, person }))
  const now = readings.flatMap(({ people }, source) => people.map((person) => ({ source, person })))
  const named = clusterPeople([...before, ...now])
    .filter((cluster) => cluster.some(({ source }) => source >= 0))
    .map((cluster) => nameCluster(cluster, order, decisions))
  const groups = byFinalId(named)
  const joined = [...groups].map(([id, group]) => joinGroup(group, id))
  const people = separateSections(joined, existing.people)
  return {
    renames: renamesOf(named, readings),
    candidates: findCandidates(people, existing.people),
    settle: (topicAuthors) => settlePeople(people, existing.people, topicAuthors),
  }
}

function settlePeople(
  people: readonly Person[],
  existing: readonly Person[],
  topicAuthors: ReadonlySet<PersonId>,
): readonly Person[] {
  const before = new Map(existing.map((person) => [person.id, person]))
  const rosterKnown = [...people, ...existing].some((person) => person.onRoster === true)
  const settled = people.map((person) => {
    const known = before.get(person.id)
    const onRoster = person.onRoster === true || known?.onRoster === true
    const facts = {
      ...person,
      ...(onRoster ? { onRoster } : {}),
      role: known?.role === 'staff' ? known.role : person.role,
    }
    return { ...person, role: settleRole(facts, { isTopicAuthor: topicAuthors.has(person.id), rosterKnown }) }
  })
  return settled.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}
