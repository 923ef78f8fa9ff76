import type { ClassContent } from '#shared/model/imports.ts'
import type { Forum, Purpose, Topic } from '#shared/model/topic.ts'

const subjects = '(?:course|class|assignments?|syllabus|projects?|exams?|logistics|homework|tech(?:nology)?)'

/**
 * Whole words of titles, by what a forum is for; the first that fits has it: a "peer review of group 3" is a peer
 * review. Words that are also subjects of study ("the commons", "questions of empire", "reflective practice") count
 * only where the title can mean nothing else.
 */
const titles: readonly (readonly [Purpose, readonly string[]])[] = [
  ['peer-review', ['peer[\\s-]*(?:review|feedback|critique|assessment)s?', 'writers?[\'’]? workshop']],
  [
    'practice',
    [
      'introduc(?:e|ing) (?:your|my|our)sel(?:f|ves)', 'introductions?', 'ice[\\s-]?breakers?', 'welcome',
      'practice (?:discussion|post(?:ing)?|forum|thread|run|board)', 'getting started', 'start here',
      'meet (?:and|&) greet', 'meet (?:your|the) (?:class(?:mates)?|peers|group)', 'say (?:hello|hi)',
      'test (?:post|discussion|forum)', 'who are you', 'about me',
    ],
  ],
  [
    'lounge',
    [
      'lounge', 'caf[eé]', 'coffee (?:shop|house|corner|break)', 'water[\\s-]?cooler', 'q ?(?:&|and|\\+) ?a',
      `questions? (?:about|for|on|regarding) (?:the |this |our )?${subjects}`, 'questions? and answers?',
      `(?:${subjects}|general|any|raise your|your) questions?`, '^ask (?:the|your|a|me|us|questions?)',
      'off[\\s-]?topic', 'help (?:desk|forum|corner)', 'announcements?', 'general (?:discussion|chat|forum)',
      'hallway', '^the commons$', 'parking lot', 'social (?:space|corner|forum|hour)', 'chit[\\s-]?chat',
    ],
  ],
  [
    'group',
    [
      '(?:group|team|small[\\s-]group)s? ?#? ?[0-9]+', '(?:group|team) [a-h]',
      '(?:group|team)s? (?:discussions?|forums?|spaces?|workspaces?|projects?|chat|board)',
    ],
  ],
] // prettier-ignore

/**
 * `\b` knows only English letters: "café" would not end at its é. For titles in lower case: a pattern for both cases of
 * every script takes ten times as long to be made ready.
 */
function asWords(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${patterns.join('|')})(?![\\p{L}\\d])`, 'u')
}

const purposes = titles.map(([purpose, patterns]) => [purpose, asWords(patterns)] as const)

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
  const title = topic.title.toLowerCase()
  const purpose = purposes.find(([, pattern]) => pattern.test(title))?.[0] ?? 'prompt'
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
