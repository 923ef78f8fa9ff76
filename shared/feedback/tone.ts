/** A way of speaking that feedback avoids; the names are the last part of the locale keys. */
export type ToneSlip = 'verdict' | 'capitals' | 'sarcasm' | 'comparison' | 'label'

const qualities =
  'lazy|smart|clever|brilliant|gifted|talented|careless|sloppy|stupid|dumb|slow|weak|bad|hopeless|poor|rude|immature|arrogant|ignorant|unmotivated|disorgani[sz]ed|unprepared|uninterested|disappointing|a disappointment|a genius|a natural|a star|an? (?:very |really |truly )?(?:good|bad|weak|strong|poor|great|excellent|lazy|gifted|average|struggling) (?:student|writer|thinker|person)'
const degree = '(?:(?:so|very|too|really|just|simply|clearly|obviously|still|rather|quite|such|not)\\s+){0,2}'

const verdicts: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}])you(?:['’]re| are| seem| look| sound| were)\\s+${degree}(?:${qualities})(?![\\p{L}])`,
    'iu',
  ),
  /(?<![\p{L}])you (?:always|never|keep on|constantly) (?!on|be afraid)/iu,
  /(?<![\p{L}])your (?:laziness|attitude|intelligence|carelessness|lack of (?:effort|interest|care|talent)|character)(?![\p{L}])/iu,
  /(?<![\p{L}])you (?:failed|don['’]?t care|didn['’]?t bother|can['’]?t (?:write|think|argue)|should (?:know|have known) better)(?![\p{L}])/iu,
]

const sarcasm: readonly RegExp[] = [
  /\(\s*[!?]\s*\)|!{2,}|\?!|!\?|\s\/s(?:\s|$)|🙄|😏|🙃/u,
  /(?<![\p{L}])(?:oh really|yeah,? right|nice try|good luck with that|how original|as if|well done for once|congratulations on finally|at long last|surprise,? surprise|wow, just wow)(?![\p{L}])/iu,
]

const comparisons =
  /(?<![\p{L}])(?:(?:better|worse|weaker|stronger|more|less|slower|faster)\b[^.?!]{0,30}\bthan (?:the (?:others|class|rest|average)|most|your (?:peers|classmates)|everyone|everybody)|below average|above average|class average|unlike (?:the others|your (?:peers|classmates))|top of the class|bottom of the class)(?![\p{L}])/iu

const labels =
  /(?<![\p{L}])(?:missing (?:posts?|reply|replies|work|assignments?)|(?:was|were|is|are|posted|submitted|turned in|came in)\s+(?:too\s+|very\s+)?late|late (?:posts?|reply|replies|work|submissions?|penalty)|at risk)(?![\p{L}])/iu

/** Shouting: two words in capitals together, or one long one that is no abbreviation known from the class's texts. */
function shouts(text: string, known: string): boolean {
  const words = [...text.matchAll(/(?<![\p{L}{])\p{Lu}{2,}(?:['’]\p{Lu}+)?(?![\p{L}}])/gu)]
  const unknown = words.filter((word) => !known.includes(word[0]))
  if (unknown.some((word) => word[0].length >= 5)) return true
  return unknown.some((word, at) => {
    const next = unknown[at + 1]
    return next !== undefined && /^\s+$/u.test(text.slice(word.index + word[0].length, next.index))
  })
}

/**
 * What in a feedback's text could hurt: a verdict on the person instead of the work, shouting, sarcasm, comparison
 * with others, labels such as "late". Word lists only: a hint for the instructor, who decides.
 *
 * @param known Texts of the class: abbreviations that stand there ("UNESCO") are no shouting.
 */
export function toneSlips(text: string, known: string): readonly ToneSlip[] {
  const slips: ToneSlip[] = []
  if (verdicts.some((pattern) => pattern.test(text))) slips.push('verdict')
  if (shouts(text, known)) slips.push('capitals')
  if (sarcasm.some((pattern) => pattern.test(text))) slips.push('sarcasm')
  if (comparisons.test(text)) slips.push('comparison')
  if (labels.test(text)) slips.push('label')
  return slips
}
