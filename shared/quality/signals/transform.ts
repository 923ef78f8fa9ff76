import type { Analysis, JudgedUnit } from '../analyse.ts'
import type { ThreadContext } from '../thread.ts'
import type { CourseVocabulary } from '../vocabulary.ts'
import {
  bestPerRule,
  contentBetween,
  countedUnits,
  cueFinding,
  inOrder,
  saturate,
  substanceOf,
  worthOf,
  wordsCounted,
  total,
  type Credit,
  type Signalled,
} from './credit.ts'

const weights: Readonly<Record<string, number>> = {
  'transform.connects': 0.9,
  'transform.applies': 0.8,
  'transform.changed-mind': 1,
  'transform.synthesises': 0.8,
}

function cueCredits(analysis: Analysis, units: readonly JudgedUnit[]): readonly Credit[] {
  return units.flatMap((unit) =>
    unit.cues
      .filter(
        (cue) => weights[cue.rule] !== undefined && contentBetween(analysis, unit.first, unit.last) >= 4,
      )
      .map((cue) => ({
        worth: (weights[cue.rule] ?? 0) * substanceOf(unit),
        finding: cueFinding(analysis, cue),
      })),
  )
}

/** How much the on-topic units add that the prompt did not hold, for their number of words. */
function ownIdeas(units: readonly JudgedUnit[], prompt: ReadonlySet<string>): number {
  const fresh = new Set<string>()
  for (const unit of units) for (const stem of unit.content) if (!prompt.has(stem)) fresh.add(stem)
  const words = total(units.map((unit) => unit.last - unit.first))
  if (words === 0) return 0
  return saturate(fresh.size / Math.sqrt(Math.min(Math.max(words, 16), wordsCounted)), 2)
}

/** Connects and transforms: links, applies, changes a mind, puts things together; brings in ideas of its own. */
export function transformSignal(
  analysis: Analysis,
  _thread: ThreadContext,
  vocabulary: CourseVocabulary,
): Signalled {
  const units = countedUnits(analysis)
  const credits = bestPerRule(cueCredits(analysis, units), 2)
  const prompt = vocabulary.topics.get(analysis.post.topicId)?.prompt ?? new Set<string>()
  const value = 0.3 * ownIdeas(units, prompt) + 0.7 * saturate(worthOf(credits), 0.9)
  return { value, findings: inOrder(credits) }
}
