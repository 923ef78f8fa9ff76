import type { Person } from '#shared/model/person.ts'
import { foldLogin, localCanvasId } from './identity.ts'

/** A person as one source (a file, or the course so far) knows them. */
export interface Sighting {
  readonly source: number
  readonly person: Person
}

/** Sightings that an id says are one person. */
export type Cluster = readonly Sighting[]

interface Group {
  members: Sighting[]
  canvasIds: Set<string>
  sisIds: Set<string>
}

/** Disjoint sets of sightings. `join` is refused where ids that must be unique would differ. */
class Clusters {
  readonly #groups: (Group | null)[]
  readonly #owner: number[]

  constructor(sightings: readonly Sighting[]) {
    this.#owner = sightings.map((_, index) => index)
    this.#groups = sightings.map((sighting) => ({
      members: [sighting],
      canvasIds: new Set(sighting.person.canvasId === null ? [] : [sighting.person.canvasId]),
      sisIds: new Set(sisKey(sighting.person)),
    }))
  }

  ownerOf(index: number): number {
    let at = index
    for (let owner = this.#owner[at] ?? at; owner !== at; owner = this.#owner[at] ?? at) at = owner
    this.#owner[index] = at
    return at
  }

  groupOf(owner: number): Group | null {
    return this.#groups[owner] ?? null
  }

  join(one: number, other: number): void {
    const [kept, moved] = [this.ownerOf(one), this.ownerOf(other)]
    const target = this.groupOf(kept)
    const source = this.groupOf(moved)
    if (kept === moved || target === null || source === null) return
    target.members.push(...source.members)
    for (const id of source.canvasIds) target.canvasIds.add(id)
    for (const id of source.sisIds) target.sisIds.add(id)
    this.#groups[moved] = null
    this.#owner[moved] = kept
  }

  all(): readonly Cluster[] {
    return this.#groups.flatMap((group) => (group === null ? [] : [group.members]))
  }
}

/** One report writes `UID:` in front of SIS ids. */
function sisKey({ sisId }: Person): readonly string[] {
  return sisId === null ? [] : [sisId.replace(/^UID:/i, '').toLowerCase()]
}

type KeyOf = (person: Person) => readonly string[]

/** From the strongest kind of id to the weakest. A name is no id and is not among them. */
const keys: readonly KeyOf[] = [
  ({ id, canvasId }) => (canvasId === null ? [`id ${id}`] : [`id ${id}`, `id ${canvasId}`]),
  ({ canvasId }) => (canvasId === null ? [] : [localCanvasId(canvasId)]),
  // A spreadsheet script keeps only the last six digits of an id.
  ({ id, canvasId }) =>
    id.startsWith('short:') ? [id.slice(6)] : canvasId === null ? [] : [canvasId.slice(-6)],
  sisKey,
  ({ loginId }) => (loginId === null ? [] : [foldLogin(loginId)]),
  // Many schools use the e-mail address as the login.
  ({ email, loginId }) => [email, loginId?.includes('@') === true ? loginId : null]
    .flatMap((address) => (address === null ? [] : [foldLogin(address)])), // prettier-ignore
]

/** Different full Canvas ids are one person only when one of them is the other without its shard. */
function sameCanvasIds(ids: ReadonlySet<string>): boolean {
  if (ids.size < 2) return true
  const global = [...ids].filter((id) => /^\d{14,}$/.test(id))
  return global.length <= 1 && new Set([...ids].map(localCanvasId)).size === 1
}

/** One key's clusters may be joined when together they name one Canvas id and one SIS id. */
function agree(groups: readonly Group[], exact: boolean): boolean {
  const canvasIds = new Set(groups.flatMap((group) => [...group.canvasIds]))
  if (!sameCanvasIds(canvasIds)) return false
  return exact || new Set(groups.flatMap((group) => [...group.sisIds])).size <= 1
}

function joinBy(keyOf: KeyOf, exact: boolean, sightings: readonly Sighting[], clusters: Clusters): void {
  const holders = new Map<string, number[]>()
  sightings.forEach(({ person }, index) => {
    for (const key of keyOf(person)) {
      const list = holders.get(key)
      if (list === undefined) holders.set(key, [index])
      else list.push(index)
    }
  })
  for (const indexes of holders.values()) {
    if (indexes.length < 2) continue
    // The smallest index owns, so that clusters stand in the order of their first sighting.
    const owners = [...new Set(indexes.map((index) => clusters.ownerOf(index)))].toSorted(
      (one, other) => one - other,
    )
    const groups = owners.flatMap((owner) => clusters.groupOf(owner) ?? [])
    const [first, ...others] = owners
    if (first === undefined || others.length === 0 || !agree(groups, exact)) continue
    for (const other of others) clusters.join(first, other)
  }
}

/**
 * Joins sightings of the same person: by Canvas id, then SIS id, then login, then e-mail, never by name.
 * Where one weaker id would tie together people whose stronger ids differ, it ties nobody.
 * The result does not depend on the order of the sightings, only its order does.
 */
export function clusterPeople(sightings: readonly Sighting[]): readonly Cluster[] {
  const clusters = new Clusters(sightings)
  keys.forEach((keyOf, strength) => joinBy(keyOf, strength === 0, sightings, clusters))
  return clusters.all()
}
