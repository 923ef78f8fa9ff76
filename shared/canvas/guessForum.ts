import type { ClassContent } from '#shared/model/imports.ts'
import type { Forum, Purpose, Topic } from '#shared/model/topic.ts'

/** The first that fits has it: a "peer review of group 3" is a peer review. */
const purposes: readonly (readonly [Purpose, RegExp])[] = [
  ['peer-review', /\bpeer[\s-]*(?:review|feedback|critique|assessment)s?\b|\bwriters?['’]? workshop\b/i],
  [
    'practice',
    /\bintroduc(?:e|ing) (?:your|my|our)sel(?:f|ves)\b|\bintroductions?\b|\bice[\s-]?breakers?\b|\bwelcome\b|\bpractice\b|\bgetting started\b|\bmeet (?:and greet|your|the class)\b|\bsay (?:hello|hi)\b|\bsyllabus\b|\bstart here\b|\btest (?:post|discussion)\b/i,
  ],
  [
    'lounge',
    /\blounge\b|\bcaf[eé]\b|\bcoffee\b|\bwater[\s-]?cooler\b|\bq\s?(?:&|and|\+)\s?a\b|\bq&a\b|\bquestions? (?:about|for|on|and answers)\b|\b(?:course|general|class|any|raise your) questions?\b|\bask (?:the|your|a|me)\b|\boff[\s-]?topic\b|\bhelp (?:desk|forum)\b|\bannouncements?\b|\bgeneral (?:discussion|chat)\b|\bhallway\b|\bcommons\b|\bparking lot\b|\bsocial\b/i,
  ],
  [
    'group',
    /\b(?:group|team|small[\s-]group)s?\s*(?:#?\s*[0-9]+|[a-h]\b|discussions?|work|forums?|spaces?|projects?|chat)/i,
  ],
]

const spelled = [
  'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen',
] // prettier-ignore

/** "Week 3", "Wk. 03", "W3:", "Module 3", "Week three", "Semaine 3"; nothing where a title names none. */
function weekOf(title: string): number | null {
  const match =
    /\b(?:weeks?|wk|week no|semaine|semana|woche|module|unit|session|class|lesson|discussion|chapter)\b[\s.:#_-]*(?:no\.?\s*)?(\d{1,2}|[a-z]+)\b/i.exec(
      title,
    ) ?? /\b[wm]\s?(\d{1,2})\b/i.exec(title)
  const said = match?.[1]?.toLowerCase()
  if (said === undefined) return null
  const week = /^\d+$/.test(said) ? Number(said) : spelled.indexOf(said) + 1
  return week >= 1 && week <= 53 ? week : null
}

/** "(10 points)", "10 pts", "/10" at the end of a title. */
function pointsOf(title: string): number | null {
  const match = /(\d{1,3}(?:\.\d+)?)\s*(?:points?|pts?)\b/i.exec(title)
  return match === null ? null : Number(match[1])
}

const dayMs = 86_400_000

/** Weeks from the course's first dated topic, for titles that name no week. */
function weekByDate(topic: Topic, content: Pick<ClassContent, 'topics'>): number | null {
  if (topic.postedAt === null) return null
  const times = content.topics.flatMap(({ postedAt }) => (postedAt === null ? [] : [Date.parse(postedAt)]))
  const spread = new Set(times.map((time) => Math.floor(time / dayMs)))
  // Topics all prepared on one day say nothing about when they are discussed.
  if (spread.size < 2 || spread.size < content.topics.length / 2) return null
  const week = Math.floor((Date.parse(topic.postedAt) - Math.min(...times)) / (7 * dayMs)) + 1
  return week <= 53 ? week : null
}

/**
 * What a topic is likely for, from its title: introductions are practice, cafés and question corners a lounge.
 * The week comes from the title or, failing that, from when topics opened. A guess that the instructor corrects.
 */
export function guessForum(topic: Topic, content: Pick<ClassContent, 'topics'>): Forum {
  const purpose = purposes.find(([, pattern]) => pattern.test(topic.title))?.[0] ?? 'prompt'
  const week = weekOf(topic.title) ?? (purpose === 'lounge' ? null : weekByDate(topic, content))
  return {
    purpose,
    week,
    firstPostDate: null,
    replyDate: null,
    lastSafeDate: null,
    points: pointsOf(topic.title),
  }
}
