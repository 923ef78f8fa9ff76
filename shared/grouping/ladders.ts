/**
 * Ordered answers that surveys use in words, lowest first. Only the order is used; steps count as equal.
 * Words in capitals, with other spacing or with a leading number are recognised too (see `answerKey`).
 */
const ladders: readonly (readonly string[])[] = [
  [
    'strongly disagree',
    'disagree',
    'somewhat disagree',
    'neutral',
    'somewhat agree',
    'agree',
    'strongly agree',
  ],
  [
    'strongly disagree',
    'disagree',
    'slightly disagree',
    'neither agree nor disagree',
    'slightly agree',
    'agree',
    'strongly agree',
  ],
  ['never', 'rarely', 'sometimes', 'often', 'usually', 'always'],
  ['never', 'seldom', 'sometimes', 'often', 'very often', 'always'],
  ['none', 'a little', 'some', 'a lot'],
  ['none', 'very little', 'little', 'some', 'much', 'very much'],
  [
    'not at all',
    'a little',
    'slightly',
    'somewhat',
    'moderately',
    'quite a bit',
    'very',
    'very much',
    'extremely',
  ],
  ['none', 'beginner', 'intermediate', 'advanced', 'expert'],
  ['no experience', 'some experience', 'much experience', 'a lot of experience'],
  ['novice', 'advanced beginner', 'competent', 'proficient', 'expert'],
  ['novice', 'developing', 'proficient', 'advanced', 'exemplary'],
  ['very low', 'low', 'medium', 'high', 'very high'],
  ['very low', 'low', 'moderate', 'high', 'very high'],
  ['very poor', 'poor', 'fair', 'average', 'good', 'very good', 'excellent'],
  ['poor', 'fair', 'good', 'very good', 'excellent'],
  ['weak', 'average', 'strong', 'very strong'],
  ['not yet', 'starting', 'growing', 'solid', 'strong'],
  ['not confident', 'slightly confident', 'somewhat confident', 'confident', 'very confident'],
  ['very dissatisfied', 'dissatisfied', 'neutral', 'satisfied', 'very satisfied'],
  ['freshman', 'sophomore', 'junior', 'senior', 'graduate'],
  ['first year', 'second year', 'third year', 'fourth year', 'fifth year'],
  ['1st year', '2nd year', '3rd year', '4th year', '5th year'],
  ['f', 'd', 'd+', 'c-', 'c', 'c+', 'b-', 'b', 'b+', 'a-', 'a', 'a+'],
]

const ranks: readonly ReadonlyMap<string, number>[] = ladders.map(
  (ladder) => new Map(ladder.map((step, rank) => [step, rank])),
)

/**
 * The rank of each answer key on the first ladder that holds all of them, or null where none does.
 * In: distinct keys as `answerKey` makes them, at least two.
 */
export function rankOnLadder(keys: readonly string[]): ReadonlyMap<string, number> | null {
  if (keys.length < 2) return null
  return ranks.find((ladder) => keys.every((key) => ladder.has(key))) ?? null
}
