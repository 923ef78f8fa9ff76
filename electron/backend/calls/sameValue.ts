import { isDeepStrictEqual } from 'node:util'

/** True where two values of the model say the same, so that setting one to the other would change nothing. */
export function sameValue<T>(one: T, other: T): boolean {
  return isDeepStrictEqual(one, other)
}
