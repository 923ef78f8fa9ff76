import type { FeedbackFormality } from '#shared/model/feedbackStyle.ts'
import type { PhraseType } from './bank.ts'

/** Contractions that a person would say; "is it not" and the like are left alone by taking only verb and "not". */
const contractions: readonly (readonly [RegExp, string])[] = [
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should) not\b/giu, '$1n’t'],
  [/\bcannot\b/giu, 'can’t'],
  [/\bwill not\b/giu, 'won’t'],
  [/\bI will\b/gu, 'I’ll'],
  [/\bI would\b/gu, 'I’d'],
  [/\byou will\b/gu, 'you’ll'],
]

const lessFormal = /^(Stuck\?) (Ask|Write|Here is)/u
const moreFormal: Readonly<Record<string, string>> = {
  Ask: 'Should you need help, please ask',
  Write: 'Should you need help, please write',
  'Here is': 'Should you need help, here is',
}

const asks = 'Take|Spend|Give|Choose|Use|Set|Plan|Put|Open|Begin|Write|Cut|Decide|Try|Look|Read|Tell|Ask'
const firstWord = new RegExp(`^(?:${asks})\\b`, 'u')
/** "Before you post again, take 10 minutes …", "In 15 minutes, write …": the order stands after the clause. */
const afterClause =
  /^((?:Before|After|When|For|In|If|Once)\b[^,“”{}]{2,70},) (take|spend|write|answer|choose|put|say|set|ask|look|test|follow|link|add|finish|try|stretch|look up|defend|point|thank|go)\b/u

function politely(text: string): string {
  const clause = afterClause.exec(text)
  if (clause !== null) return text.replace(afterClause, '$1 please $2')
  return text.replace(firstWord, (verb) => `Please ${verb.toLowerCase()}`)
}

/** What asks the student to do something: here a formal note says "please". */
const requests: ReadonlySet<PhraseType> = new Set(['nextStep', 'help', 'move'])

function formally(text: string, type: PhraseType): string {
  const plain = text.replace(lessFormal, (_, _stuck: string, verb: string) => moreFormal[verb] ?? verb)
  return requests.has(type) && plain === text ? politely(plain) : plain
}

/**
 * Puts a phrase of the bank into the register of a style. It is done before variables are filled, so that no name, no
 * quotation and no title can be touched by it; figures stand in phrases only and are never part of a rule.
 */
export function inRegister(text: string, type: PhraseType, formality: FeedbackFormality): string {
  switch (formality) {
    case 'relaxed':
      return contractions.reduce((said, [pattern, short]) => said.replace(pattern, short), text)
    case 'neutral':
      return text
    case 'formal':
      return formally(text, type)
    default:
      return formality satisfies never
  }
}
