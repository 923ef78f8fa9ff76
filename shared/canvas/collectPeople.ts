import type { PersonId } from '#shared/model/ids.ts'
import type { Person, Role } from '#shared/model/person.ts'
import {
  canvasIdOf,
  displayName,
  isTestStudent,
  personIdOf,
  sortableFromName,
  unguardName,
  type PersonFacts,
} from './identity.ts'
import { IdIndex } from './idIndex.ts'
import { splitSections } from './splitSections.ts'

interface Known {
  readonly id: PersonId
  canvasId: string
  sisId: string
  loginId: string
  email: string
  name: string
  sortableName: string
  readonly sections: Set<string>
  role: Role | null
  onRoster: boolean
}

/** The people of one file, each once. */
export interface People {
  /** Adds what a row says; answers the id by which this file's posts and columns refer to the person. */
  readonly add: (facts: PersonFacts) => PersonId | null
  /** The quick way for the 100,000 rows of a post export: only a Canvas id and a name. */
  readonly author: (canvasId: string, name: string) => PersonId | null
  readonly list: () => readonly Person[]
}

function blank(id: PersonId): Known {
  return {
    id,
    canvasId: '',
    sisId: '',
    loginId: '',
    email: '',
    name: '',
    sortableName: '',
    sections: new Set(),
    role: null,
    onRoster: false,
  }
}

/** First said wins; nothing said leaves what is known. */
function absorb(known: Known, facts: PersonFacts): void {
  known.canvasId ||= facts.canvasId ?? ''
  known.sisId ||= facts.sisId ?? ''
  known.loginId ||= facts.loginId ?? ''
  known.email ||= facts.email ?? ''
  known.name ||= unguardName((facts.name ?? '').trim())
  known.sortableName ||= unguardName((facts.sortableName ?? '').trim())
  if (facts.sections !== undefined && facts.sections !== '') known.sections.add(facts.sections)
  known.role ??= facts.role ?? null
  known.onRoster ||= facts.onRoster ?? false
}

function toPerson(known: Known, split: ReadonlyMap<string, readonly string[]>): Person {
  const name = known.name || displayName(known.sortableName) || nameless(known)
  const test = isTestStudent(name)
  return {
    id: known.id,
    canvasId: known.canvasId || null,
    sisId: known.sisId || null,
    loginId: known.loginId || null,
    email: known.email || null,
    name,
    sortableName: known.sortableName || sortableFromName(name),
    sections: [...new Set([...known.sections].flatMap((cell) => split.get(cell) ?? []))],
    role: known.role ?? (test ? 'test' : 'student'),
    ...(known.onRoster && !test ? { onRoster: true } : {}),
  }
}

/** Files without names exist (a minimal group import): the best id stands in until another file brings a name. */
function nameless(known: Known): string {
  return known.loginId || known.email || known.canvasId || known.sisId || known.id
}

/** An empty list of people. */
export function collectPeople(): People {
  const byId = new Map<string, Known>()
  const authors = new IdIndex()
  /** By place in `authors`. */
  const authorIds: PersonId[] = []
  const add = (facts: PersonFacts): PersonId | null => {
    const canvasId = facts.canvasId === undefined ? '' : canvasIdOf(facts.canvasId)
    const id = personIdOf({ ...facts, canvasId })
    if (id === null) return null
    let known = byId.get(id)
    if (known === undefined) byId.set(id, (known = blank(id)))
    absorb(known, { ...facts, canvasId })
    return id
  }
  return {
    add,
    author: (canvasId, name) => {
      const known = authorIds[authors.positionOf(canvasId)]
      if (known !== undefined) return known
      const id = add({ canvasId, name })
      if (id !== null && canvasId !== '' && authors.add(canvasId)) authorIds.push(id)
      return id
    },
    list: () => {
      const split = splitSections([...byId.values()].flatMap((known) => [...known.sections]))
      return [...byId.values()].map((known) => toPerson(known, split))
    },
  }
}
