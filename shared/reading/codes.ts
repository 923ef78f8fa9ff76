import type { PersonId, TopicId } from '#shared/model/ids.ts'
import { seededNumber } from './seededOrder.ts'

/**
 * Short, well-known birds; none that is also a first name people bear (no "Robin", no "Martin") or that could
 * read as a judgement (no "Turkey", no "Cuckoo").
 */
const birds: readonly string[] = [
  ...['Wren', 'Heron', 'Finch', 'Lark', 'Swift', 'Tern', 'Plover', 'Kestrel', 'Swallow', 'Thrush'],
  ...['Osprey', 'Linnet', 'Dipper', 'Egret', 'Siskin', 'Warbler', 'Avocet', 'Curlew'],
  ...['Dunlin', 'Eider', 'Falcon', 'Fulmar', 'Gannet', 'Godwit', 'Harrier', 'Hoopoe', 'Ibis', 'Jackdaw'],
  ...['Kite', 'Lapwing', 'Magpie', 'Nuthatch', 'Oriole', 'Petrel', 'Pipit', 'Puffin', 'Quail', 'Redstart'],
  ...['Sandpiper', 'Skylark', 'Sparrow', 'Starling', 'Stork', 'Tanager', 'Teal', 'Waxwing', 'Wagtail'],
  ...['Whimbrel', 'Whinchat', 'Crane', 'Bunting', 'Chickadee', 'Kingfisher', 'Towhee', 'Vireo', 'Willet'],
  ...['Bluebird', 'Cardinal', 'Grosbeak', 'Killdeer'],
]

/** Numbers 1 … 99: with some sixty birds there is room for about six thousand people. */
const numbers = 99

/** A code by its place in the list of all codes; past the end, higher numbers follow. */
function codeAt(place: number): string {
  const bird = birds[place % birds.length] ?? 'Wren'
  return `${bird} ${Math.floor(place / birds.length) + 1}`
}

type Codes = ReadonlyMap<PersonId, string>
interface Coded {
  readonly id: PersonId
}

function makeCodes(scope: string, people: readonly Coded[], seed: string): Codes {
  const room = Math.max(birds.length * numbers, birds.length * Math.ceil((people.length * 2) / birds.length))
  const wishes = people.map(({ id }) => ({ id, place: seededNumber(`${seed}|${scope}|${id}`) }))
  wishes.sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1))
  const taken = new Set<number>()
  const codes = new Map<PersonId, string>()
  for (const { id, place } of wishes) {
    if (codes.has(id)) continue
    let free = place % room
    while (taken.has(free)) free = (free + 1) % room
    taken.add(free)
    codes.set(id, codeAt(free))
  }
  return codes
}

/** Codes made for a list of people, by seed and scope: a class has a dozen discussions and asks again and again. */
const made = new WeakMap<readonly Coded[], Map<string, Codes>>()

/**
 * Codes instead of names ("Wren 7") for reading without knowing who writes.
 *
 * @param scope The discussion, or `course`. Codes stay the same within it and differ between discussions, so that
 *   nobody is recognised by a code met elsewhere (Gradescope's rule for anonymous grading).
 * @param people Everybody who can appear. The order does not matter; a person who joins later changes another's
 *   code only where both would have got the very same one.
 * @param seed Something that belongs to the course.
 */
export function codesFor(scope: TopicId | 'course', people: readonly Coded[], seed: string): Codes {
  const known = made.get(people) ?? new Map<string, Codes>()
  made.set(people, known)
  const key = JSON.stringify([seed, scope])
  const codes = known.get(key) ?? makeCodes(scope, people, seed)
  known.set(key, codes)
  return codes
}
