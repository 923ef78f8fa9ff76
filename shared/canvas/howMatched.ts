import type { Person } from '#shared/model/person.ts'
import { foldLogin, localCanvasId } from './identity.ts'

/** By what a person of an import was found among those the course has. */
export type Match = 'canvasId' | 'sisId' | 'loginId' | 'email' | 'name'

function same(one: string | null, other: string | null, fold: (id: string) => string): boolean {
  return one !== null && other !== null && fold(one) === fold(other)
}

function foldSis(id: string): string {
  return id.replace(/^UID:/i, '').toLowerCase()
}

/**
 * The strongest id that two records of one person share; `name` where the instructor said that they are one, or
 * where nothing but a name is known of either.
 */
export function howMatched(person: Person, known: Person): Match {
  if (same(person.canvasId, known.canvasId, localCanvasId)) return 'canvasId'
  if (same(person.sisId, known.sisId, foldSis)) return 'sisId'
  if (same(person.loginId, known.loginId, foldLogin)) return 'loginId'
  return same(person.email, known.email, foldLogin) ? 'email' : 'name'
}
