import type { Random } from './random.ts'

/** How somebody writes. Habits change the surface only: spelling and tone must never decide a level. */
export type Habit =
  | 'lower-i'
  | 'no-apostrophes'
  | 'texting'
  | 'british'
  | 'formal'
  | 'run-on'
  | 'ellipsis'
  | 'exclaims'
  | 'semicolons'
  | 'typos'
  | 'breaks'

export interface Voice {
  readonly habits: readonly Habit[]
  /** Ways into a post, put before the first sentence now and then. */
  readonly openers: readonly string[]
  /** Ways into a reply; `{parent}` is the first name of the person answered. */
  readonly greetings: readonly string[]
}

type Change = (text: string, random: Random) => string

const words = (pairs: readonly (readonly [RegExp, string])[]): Change => {
  return (text) => pairs.reduce((done, [from, to]) => done.replace(from, to), text)
}

/** Changes about `share` of the places that match, so that a habit shows without becoming a machine. */
const sometimes = (pattern: RegExp, to: string, share: number): Change => {
  return (text, random) => text.replace(pattern, (found) => (random.chance(share) ? to : found))
}

const changes: Readonly<Record<Exclude<Habit, 'breaks'>, readonly Change[]>> = {
  'lower-i': [words([[/\bI\b/g, 'i']])],
  'no-apostrophes': [
    words([
      [/\b(do|does|did|is|was|were|would|could|should|have|has|are)n't\b/g, '$1nt'],
      [/\b(that|it|there)'s\b/gi, '$1s'],
      [/\bI'm\b/g, 'Im'],
      [/\bcan't\b/g, 'cant'],
    ]),
  ],
  texting: [
    sometimes(/\bbecause\b/g, 'bc', 0.6),
    sometimes(/\bthough\b/g, 'tho', 0.7),
    sometimes(/\bprobably\b/g, 'prob', 0.6),
    sometimes(/\bgoing to\b/g, 'gonna', 0.6),
    sometimes(/\bkind of\b/g, 'kinda', 0.8),
    sometimes(/\bwith\b/g, 'w/', 0.12),
  ],
  british: [
    words([
      [/\b(recogn|organ|real|apolog|critic|standard|emphas|memor)iz(e|ed|es|ing)\b/g, '$1is$2'],
      [/\b([Cc]ol|[Ll]ab|[Rr]um|[Hh]arb|[Nn]eighb|[Ff]av)or(s|ed|ite|hood|ing)?\b/g, '$1our$2'],
      [/\bprogram\b/g, 'programme'],
    ]),
  ],
  formal: [
    words([
      [/\bdon't\b/g, 'do not'],
      [/\bdoesn't\b/g, 'does not'],
      [/\bdidn't\b/g, 'did not'],
      [/\bisn't\b/g, 'is not'],
      [/\bwasn't\b/g, 'was not'],
      [/\bcan't\b/g, 'cannot'],
      [/\bcouldn't\b/g, 'could not'],
      [/\bwouldn't\b/g, 'would not'],
      [/\bI'm\b/g, 'I am'],
      [
        /\bI'd (?=(?:like|say|want|vote|draw|ask|change|give|keep|put|start|need|move|be|call|love|still|expect|trust|know|go|write|bet|lower|resist|not)\b)/g,
        'I would ',
      ],
      [/\bI've\b/g, 'I have'],
      [/\b([Ii]t|[Tt]hat|[Tt]here|[Ww]hat|[Ww]ho)'s\b(?! (?:got|been|had)\b)/g, '$1 is'],
      [/\b([Yy]ou|[Tt]hey|[Ww]e)'re\b/g, '$1 are'],
      [/\bwon't\b/g, 'will not'],
      [/\bweren't\b/g, 'were not'],
      [/\bhaven't\b/g, 'have not'],
      [/\ba lot of\b/g, 'many'],
    ]),
  ],
  'run-on': [sometimes(/\. (?=(?:It|That|This|They|He|She|We|You) )/g, ', ', 0.3)],
  ellipsis: [sometimes(/(?<=[a-z]{3})\. (?=[A-Z])/g, '... ', 0.2)],
  exclaims: [sometimes(/(?<=[a-z]{3})\.(?= [A-Z]|$)/g, '!', 0.18)],
  semicolons: [sometimes(/, (?=but (?:I|it|that|the) )/g, '; ', 0.5)],
  typos: [
    sometimes(/\bdefinitely\b/g, 'definately', 0.8),
    sometimes(/\ba lot\b/g, 'alot', 0.6),
    sometimes(/\btheir\b/g, 'there', 0.25),
    sometimes(/\bpeople\b/g, 'poeple', 0.08),
    sometimes(/\bthan\b/g, 'then', 0.25),
    sometimes(/\breally\b/g, 'realy', 0.2),
    sometimes(/\bbelieve\b/g, 'beleive', 0.5),
    sometimes(/\bargument\b/g, 'arguement', 0.5),
  ],
}

/** Words that keep their capital when something is put before them. */
const proper =
  /^(I|I'm|I'd|I've|I'll|Averil|Port|Quillon|Brask|Margit|Tolle|Dufresne|Castellan|Vane|Storr|Oyarbide|Emeric|Loy|Whitcombe|Hanne|Sorrel|Joost|Emmerling|Sarrish|Candle|Dr|Harbor|Tuesday|Candle|Mercury|Henning|Pell|Piet)\b/

/** Puts a few words before a sentence, which then starts small unless it starts with a name. */
export function lead(opening: string, sentence: string): string {
  const first = sentence.charAt(0)
  const small = /[.!?)]$/.test(opening) || proper.test(sentence) ? first : first.toLowerCase()
  return `${opening} ${small}${sentence.slice(1)}`
}

/** Says `text` the way this person writes. */
export function speak(text: string, voice: Voice, random: Random): string {
  return voice.habits.reduce(
    (said, habit) =>
      habit === 'breaks' ? said : changes[habit].reduce((done, change) => change(done, random), said),
    text,
  )
}
