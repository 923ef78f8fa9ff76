import { randomFrom, shuffle } from './random.ts'

/**
 * -ln(u) for 4096 u spread evenly over (0, 1), in an order without pattern. A rise of the energy passes at
 * temperature T when it is below T times such a number: that is exp(-rise / T) > u without exp and without a
 * random number for every move; reading on from a random place gives every move a number of its own.
 */
export const patience: Float64Array = shuffled(Int32Array.from({ length: 4096 }, (_, at) => at))

function shuffled(order: Int32Array): Float64Array {
  shuffle(order, randomFrom(4096))
  return Float64Array.from(order, (at) => -Math.log((at + 0.5) / 4096))
}
