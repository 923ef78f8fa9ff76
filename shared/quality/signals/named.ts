import type { JudgedUnit } from '../judge.ts'
import { clauseEnd, wordSpan } from '../reasons.ts'
import { worthOfRule } from '../cues/all.ts'
import { isNameOnly } from '../nameUse.ts'
import { hasStem } from '../stems/stemSet.ts'
import type { Word } from '../text/words.ts'
import { richnessOf, type Credit } from './credit.ts'
import type { Weighed } from './weigh.ts'

/** A name takes up its clause; a second one in the same sentence says no more. */
function credit(weighed: Weighed, unit: JudgedUnit, rule: string, at: number): Credit {
  const { analysis } = weighed
  const end = clauseEnd(analysis, at, at + 1, unit.last)
  return {
    worth: worthOfRule(rule) * richnessOf(analysis, unit),
    finding: { rule, ...wordSpan(analysis, at, end) },
  }
}

/** For each unit the first of its own words that fits. */
function firstNamed(
  weighed: Weighed,
  units: readonly JudgedUnit[],
  rule: string,
  fits: (word: Word) => boolean,
): readonly Credit[] {
  const { words, own } = weighed.analysis
  return units.flatMap((unit) => {
    for (let at = unit.first; at < unit.last; at += 1) {
      const word = words[at]
      if (word !== undefined && own[at] === 1 && fits(word)) return [credit(weighed, unit, rule, at)]
    }
    return []
  })
}

/** An author whom the prompt sends its readers to: once, however often the name falls. */
export function namedAuthors(weighed: Weighed): readonly Credit[] {
  const topic = weighed.vocabulary.topics.get(weighed.thread.topic.id)
  if (topic === undefined || topic.named.authors.size === 0) return []
  const isAuthor = ({ bare }: Word): boolean => topic.named.authors.has(bare)
  return firstNamed(weighed, weighed.onTopic, 'support.course-source', isAuthor).slice(0, 1)
}

/** Somebody or something that the prompt of another discussion names, and this one does not. */
export function namedElsewhere(weighed: Weighed): readonly Credit[] {
  const { thread, vocabulary } = weighed
  const here = vocabulary.topics.get(thread.topic.id)
  if (vocabulary.namedIn.size === 0 || here === undefined) return []
  const elsewhere = ({ bare, stemId }: Word): boolean =>
    isNameOnly(vocabulary.namedIn.get(bare)) && !hasStem(here.prompt, stemId) && !vocabulary.names.has(bare)
  return firstNamed(weighed, weighed.onTopic, 'transform.other-discussion', elsewhere)
}
