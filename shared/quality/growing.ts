/** A list of numbers in one piece of memory. */
interface NumberList {
  readonly length: number
  set(from: ArrayLike<number>): void
}

/**
 * A list with room for a place: the list itself, or a copy of at least twice its length with zeros behind. Lists by
 * number of a post or of a stem grow with the course.
 */
export function withRoomFor<List extends NumberList & ArrayLike<number>>(
  list: List,
  place: number,
  make: (length: number) => List,
): List {
  if (place < list.length) return list
  const grown = make(Math.max(place + 1, list.length * 2))
  grown.set(list)
  return grown
}

export const ints = (length: number): Int32Array<ArrayBuffer> => new Int32Array(length)
export const floats = (length: number): Float64Array<ArrayBuffer> => new Float64Array(length)
