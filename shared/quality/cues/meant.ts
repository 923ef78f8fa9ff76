import type { Unit } from '../text/units.ts'
import type { Word } from '../text/words.ts'
import type { CueMatch } from './match.ts'

/**
 * Words that are a sign only in some places. "Take the ferry strike" gives an example where it opens a sentence; "we take
 * the ferry" does not. "If the lock were wider" tests a case; "ask if the lock is open" does not.
 */
const imperatives = new Set(['take', 'consider', 'look', 'think', 'picture', 'imagine', 'suppose', 'while'])
/** What may stand before a word that opens a sentence. */
const leads = new Set([
  'and',
  'but',
  'or',
  'so',
  'now',
  'then',
  'just',
  'yet',
  'please',
  'well',
  'us',
  "let's",
  'lets',
])
const mostLeads = 2

/** After these "if" means "whether", or belongs to the word before it. */
const asking = new Set(
  (
    'see ask asks asked asking know knows knew wonder wonders wondered check tell say said sure care idea matter matters as ' +
    'even only doubt remember decide'
  ).split(' '),
)

function opens(words: readonly Word[], unit: Unit, at: number): boolean {
  if (at - unit.first > mostLeads) return false
  for (let before = unit.first; before < at; before += 1) {
    if (!leads.has(words[before]?.norm ?? '')) return false
  }
  return true
}

/** Whether a cue that bears on a level is meant as one where it stands. */
export function isMeant(words: readonly Word[], unit: Unit, { first }: CueMatch): boolean {
  const word = words[first]?.norm ?? ''
  if (imperatives.has(word)) return opens(words, unit, first)
  return (word !== 'if' && word !== 'whether') || !asking.has(words[first - 1]?.norm ?? '')
}
