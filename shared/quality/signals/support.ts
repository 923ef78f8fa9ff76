import { worthOfRule } from '../cues/all.ts'
import { quotationsIn } from '../ownWords.ts'
import { matchesOf } from '../text/matches.ts'
import { wordsOf } from '../text/words.ts'
import { bestPerRule, cueCredits, inOrder, richnessOf, sumOf, type Credit, type Signalled } from './credit.ts'
import { namedAuthors } from './named.ts'
import { saturate } from './numbers.ts'
import type { Weighed } from './weigh.ts'

/** What the words of the topic are worth by themselves, and how much support is half of full support. */
const topicShare = 0.25
const halfSupport = 0.9

/** Written in whatever case: capitals are spelling. */
const citation =
  /\(\p{L}[\p{L}'’-]+(?:\s(?:et al\.?|and|&)\s?[\p{L}'’-]*)?,\s?(?:\d{4}|n\.d\.)[^)]{0,24}\)|\p{L}[\p{L}'’-]+ \(\d{4}\)|\[\d{1,3}\]|https?:\/\/\S+|\bdoi:\s?\S+|\bpp?\.\s?\d+/giu
const figure =
  /\b\d[\d,.]*\s?(?:%|percent|per cent|million|billion|years|km|kg|degrees|dollars|euros|hours|days)/gi
/** Without one of these a text holds neither a reference nor a figure. */
const mayRefer = /\d|http|n\.d\./i

/** "The war (1914)" names a year, "Moran (1914)" a text: names say nothing in other places. */
function namesSomebody(found: string): boolean {
  const [before] = wordsOf(found)
  return !/^\p{L}[\p{L}'’-]+ \(/u.test(found) || before?.kind === 'content'
}

function patternCredits(weighed: Weighed, pattern: RegExp, rule: string): readonly Credit[] {
  return matchesOf(pattern, weighed.analysis.clean.text).flatMap((found) => {
    if (!namesSomebody(found[0])) return []
    const unit = weighed.onTopic.find((each) => each.start <= found.index && found.index < each.end)
    if (unit === undefined) return []
    const finding = { rule, start: found.index, end: found.index + found[0].length }
    return [{ worth: worthOfRule(rule) * richnessOf(weighed.analysis, unit), finding }]
  })
}

function quotationCredits(weighed: Weighed): readonly Credit[] {
  return quotationsIn(weighed.analysis.clean.text).flatMap((range) => {
    const unit = weighed.onTopic.find((each) => each.start < range.end && each.end > range.start)
    if (unit === undefined) return []
    const rule = 'support.quotes'
    return [{ worth: worthOfRule(rule) * richnessOf(weighed.analysis, unit), finding: { rule, ...range } }]
  })
}

/** References and figures, found by how they are written. */
function writtenCredits(weighed: Weighed): readonly Credit[] {
  if (!mayRefer.test(weighed.analysis.clean.text)) return []
  return [
    ...patternCredits(weighed, citation, 'support.citation'),
    ...patternCredits(weighed, figure, 'support.figure'),
  ]
}

/** Supports it: course material, evidence or lived experience, next to words of the topic. */
export function supportSignal(weighed: Weighed): Signalled {
  const credits = bestPerRule([
    ...cueCredits(weighed.analysis, weighed.onTopic, 'support', () => true),
    ...namedAuthors(weighed),
    ...quotationCredits(weighed),
    ...writtenCredits(weighed),
  ])
  const value = weighed.substance * (topicShare + (1 - topicShare) * saturate(sumOf(credits), halfSupport))
  return { value, findings: inOrder(credits) }
}
