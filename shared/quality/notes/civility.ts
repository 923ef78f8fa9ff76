import type { NoteScore } from '#shared/model/score.ts'
import type { Analysis } from '../analyse.ts'
import { cueTree, findCues, type CueGroup } from '../cues/match.ts'
import { toReason, wordSpan, type Finding } from '../reasons.ts'

/** Words aimed at a person and ways of brushing somebody off. Own list: none with an everyday sense. */
export const civilityCues: readonly CueGroup[] = [
  {
    rule: 'civility.insult',
    cues: [
      '(idiot|idiots|idiotic|moron|morons|moronic|imbecile|imbeciles|dumbass|jackass|asshole|assholes|bitch|bitches|bastard|bastards|scum|scumbag|retard|retarded|loser|losers|clown|clowns|crybaby|snowflake|snowflakes|troll|trolls|hypocrite|hypocrites|bigot|bigots|fuck|fucking|fucked|bullshit|shitty|crap|dumb|stupid|pathetic|delusional|brainwashed|laughable|clueless)',
      'shame on (you|them|him|her)',
      '(you|they) (make|makes) me sick',
    ],
  },
  {
    rule: 'civility.dismissal',
    cues: [
      'give me a break',
      'get (a life|over it|real|a clue|a grip|lost)',
      'shut up',
      'grow up',
      'wake up',
      'who cares',
      'so what',
      '(blah|yada) (blah|yada)',
      'whatever you say',
      'what a (joke|load|waste|bunch|surprise|shock)',
      'try (reading|thinking|again)',
      'nobody (cares|asked)',
      'are you (kidding|serious|joking|blind|insane|nuts|really)',
      '(do|did) you even',
      "you (clearly|obviously|apparently|evidently|just|really|people|folks|guys|types) (need|have|do|want|think|are|know|never|can|must|don't|did)",
      'you (have no idea|know nothing|have no clue|need to learn|sound like|must be|should be ashamed)',
      '(spare|save) (me|us)',
      '(nonsense|rubbish|garbage|drivel|baloney|hogwash)',
      '(ridiculous|absurd|disgusting|insane)',
    ],
  },
]

/** Signs of regard: they soften, and are shown as such. */
export const regardCues: readonly CueGroup[] = [
  {
    rule: 'civility.regard',
    cues: [
      'thank you',
      'thanks for',
      'i appreciate',
      '(good|great|fair|interesting|excellent) (point|question|post|comment)',
      'i (see|understand) (your|what you|why you|where you)',
      'with respect',
      'i may be wrong',
      'please',
      '(sorry|apologies) (if|for|to)',
    ],
  },
]

const againstPerson = cueTree(civilityCues)
const regard = cueTree(regardCues)

/** Two and more words in capitals side by side; a single one is an acronym as often as not. */
const shouting = /\b[A-Z]{3,}(?:[\s,]+[A-Z]{2,})+\b/g
const marks = /[!?]{3,}|!{2,}/g

function patternFindings(analysis: Analysis, pattern: RegExp): readonly Finding[] {
  return [...analysis.clean.text.matchAll(pattern)].map((found) => ({
    rule: 'civility.shouting',
    start: found.index,
    end: found.index + found[0].length,
  }))
}

function isOwn(analysis: Analysis, first: number): boolean {
  return analysis.unquoted[first] === 1
}

/** "You" and "your" in a text that is short of regard: the commonest trait of remarks that people call condescending. */
function youShare(analysis: Analysis): number {
  let count = 0
  analysis.words.forEach((word, at) => {
    if (isOwn(analysis, at) && /^(?:you|your|yours|yourself|you're|you've|you'd|you'll)$/.test(word.norm))
      count += 1
  })
  return count / Math.max(20, analysis.words.length)
}

const penalty: Readonly<Record<string, number>> = {
  'civility.insult': 1,
  'civility.dismissal': 0.8,
  'civility.shouting': 0.5,
}

/**
 * Civility, a private note beside the score and never in it. 1 is civil. Word lists misfire on dialect, quotation
 * and identity words, so the words are shown and a person decides.
 */
export function civilityNote(analysis: Analysis): NoteScore {
  const found = findCues(againstPerson, analysis.words).filter((cue) => isOwn(analysis, cue.first))
  const kind = findCues(regard, analysis.words).filter((cue) => isOwn(analysis, cue.first))
  const findings = [
    ...found.map((cue) => ({ rule: cue.rule, ...wordSpan(analysis, cue.first, cue.last) })),
    ...patternFindings(analysis, shouting),
    ...patternFindings(analysis, marks),
  ]
  const against = findings.reduce((sum, finding) => sum + (penalty[finding.rule] ?? 0), 0)
  const per100 = (against * 100) / Math.max(50, analysis.words.length)
  const raw = 0.9 - 0.25 * per100 - 1.2 * youShare(analysis) + 0.05 * Math.min(2, kind.length)
  const ordered = findings.toSorted((one, other) => one.start - other.start)
  return {
    value: Math.min(1, Math.max(0, raw)),
    reasons: ordered.map((finding) => toReason(analysis, finding)),
  }
}
