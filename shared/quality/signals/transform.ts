import { bestPerRule, contentBetween, cueCredits, inOrder, sumOf, type Signalled } from './credit.ts'
import { namedElsewhere } from './named.ts'
import { saturate } from './numbers.ts'
import type { Weighed } from './weigh.ts'

/** What the words of the topic are worth by themselves, and how much linking is half of full credit. */
const topicShare = 0.25
const halfLinks = 0.9
/** A link joins things: a unit that only announces one does not count. */
const contentNeeded = 4

/** Connects and transforms: links, applies, changes a mind, puts things together. */
export function transformSignal(weighed: Weighed): Signalled {
  const { analysis, onTopic, substance } = weighed
  const credits = bestPerRule([
    ...cueCredits(
      analysis,
      onTopic,
      'transform',
      (_cue, unit) => contentBetween(analysis, unit.first, unit.last) >= contentNeeded,
    ),
    ...namedElsewhere(weighed),
  ])
  const value = substance * (topicShare + (1 - topicShare) * saturate(sumOf(credits), halfLinks))
  return { value, findings: inOrder(credits) }
}
