/** Scores from which groups count as well and as fairly balanced: 0.55 is where the engine calls a group light. */
const good = 0.75
const fair = 0.55

/** A score of 0..1 as the key of a word; numbers with decimals promise more than they hold. */
export function qualityKey(score: number): string {
  if (score >= good) return 'quality.good'
  return score >= fair ? 'quality.fair' : 'quality.light'
}
