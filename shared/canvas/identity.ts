import { personId, type PersonId } from '#shared/model/ids.ts'
import type { Role } from '#shared/model/person.ts'

/** What one place in one file says about a person; empty strings count as not said. */
export interface PersonFacts {
  readonly canvasId?: string | undefined
  readonly sisId?: string | undefined
  readonly loginId?: string | undefined
  readonly email?: string | undefined
  /** An id of another system with its name in front, `moodle:51`, so that it is never taken for a Canvas id. */
  readonly otherId?: string | undefined
  readonly name?: string | undefined
  readonly sortableName?: string | undefined
  /** The sections cell as written; several may be joined in it. */
  readonly sections?: string | undefined
  readonly role?: Role | undefined
  readonly onRoster?: boolean | undefined
}

/** An id that a spreadsheet has rounded, `2.386E+16`: the person or post it named cannot be told any more. */
export function isScientificId(text: string): boolean {
  // The second character of an id is a digit nearly always: no need to look further.
  const second = text.charCodeAt(1)
  if (second >= 48 && second <= 57) return false
  return /^\d(?:[.,]\d+)?E\+?\d+$/i.test(text)
}

/**
 * A Canvas id as it is compared. Consortia write ids of another school as `2386~3042656`, which is the 17-digit
 * id 23860000003042656 (the shard times 10^13 plus the local id).
 */
export function canvasIdOf(text: string): string {
  const id = text.trim()
  const tilde = /^(\d+)~(\d{1,13})$/.exec(id)
  return tilde === null ? id : `${tilde[1] ?? ''}${(tilde[2] ?? '').padStart(13, '0')}`
}

/** Only the local part of a Canvas id: New Analytics leaves the shard away. */
export function localCanvasId(id: string): string {
  return /^\d{14,}$/.test(id) ? id.slice(-13).replace(/^0+/, '') : id
}

/** Names written alike are compared alike: case, spaces, and quotes that UBC's exporter turns into apostrophes. */
export function foldPersonName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/["“”‘’`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** Canvas guards names that begin with `=` from spreadsheets by writing them as `="=name"`. */
export function unguardName(text: string): string {
  return /^="(.*)"$/.exec(text)?.[1] ?? text
}

/** "Ruiz, Ana" → "Ana Ruiz". */
export function displayName(sortable: string): string {
  const comma = sortable.indexOf(', ')
  return comma < 1 ? sortable : `${sortable.slice(comma + 2).trim()} ${sortable.slice(0, comma)}`.trim()
}

/** "Ana Ruiz" → "Ruiz, Ana": only a guess, used until a roster brings Canvas's own sortable name. */
export function sortableFromName(name: string): string {
  const space = name.lastIndexOf(' ')
  return space < 1 || name.includes(',') ? name : `${name.slice(space + 1)}, ${name.slice(0, space)}`
}

/** Canvas's own practice account, which is in gradebooks and not in the class. */
export function isTestStudent(name: string): boolean {
  return /^(?:student, test|test student)$/i.test(name.trim())
}

/** Logins and e-mail addresses are the same in any case. */
export function foldLogin(login: string): string {
  return login.trim().toLowerCase()
}

/**
 * The id a person goes by: the Canvas id where it is known, else what is known, marked by its kind.
 * A name is the last resort and is never joined with an id on its own.
 */
export function personIdOf(facts: PersonFacts): PersonId | null {
  if (facts.canvasId) return personId(facts.canvasId)
  if (facts.otherId) return personId(facts.otherId)
  if (facts.sisId) return personId(`sis:${facts.sisId}`)
  if (facts.loginId) return personId(`login:${foldLogin(facts.loginId)}`)
  if (facts.email) return personId(`email:${foldLogin(facts.email)}`)
  const name = foldPersonName(facts.name ?? displayName(facts.sortableName ?? ''))
  return name === '' ? null : personId(`name:${name}`)
}
