import { canvasIdOf } from '#shared/canvas/identity.ts'
import type { Person } from '#shared/model/person.ts'

/**
 * Finds a person's rows in a Canvas file by Canvas id alone. Names never count: two students of one name would get
 * each other's scores.
 */
export function rowsByCanvasId<T extends { readonly canvasId: string }>(
  rows: readonly T[],
): (person: Pick<Person, 'canvasId'>) => readonly T[] {
  const byId = new Map<string, T[]>()
  for (const row of rows) {
    const known = byId.get(row.canvasId)
    if (known === undefined) byId.set(row.canvasId, [row])
    else known.push(row)
  }
  return ({ canvasId }) =>
    canvasId === null || canvasId === '' ? [] : (byId.get(canvasIdOf(canvasId)) ?? [])
}
