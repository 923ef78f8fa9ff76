import { Strategy } from '#shared/model/mark.ts'

/** The strategies with one put in or taken out, always in the same order. */
export function toggled(chosen: readonly Strategy[], strategy: Strategy): readonly Strategy[] {
  return Strategy.options.filter((option) => (option === strategy) !== chosen.includes(option))
}
