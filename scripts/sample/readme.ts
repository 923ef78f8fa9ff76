import type { Planted } from './planted.ts'
import type { PlannedTopic } from './post.ts'

const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`

/** Says what the sample is and who stands for what. */
export function readme(topics: readonly PlannedTopic[], planted: Planted): string {
  const posts = topics.reduce((count, topic) => count + topic.posts.length, 0)
  const list = (ids: readonly string[]): string => ids.join(', ')
  return lines(
    '# The sample course',
    '',
    'HIST 210: Print, Power and the Public, autumn 2026. Nobody in it exists, neither do the readings, their authors,',
    'Port Averil or Harborview. The CSV files are what an instructor would find in Downloads, and are imported in the ordinary way.',
    '',
    'Written by `node scripts/sample/generate.ts` from the banks in `scripts/sample/banks`; change those, not these files.',
    '',
    `${planted.course.students} students, ${topics.length} topics, ${posts} posts, 8 weeks from Monday ${planted.course.firstDay}.`,
    '',
    '| file | what it is |',
    '|---|---|',
    '| `4242-discussion.csv` | the discussion as ubc/canvas-discussion writes it (layout of September 2024) |',
    '| `2026-11-01T0930_Grades-HIST_210.csv` | the Canvas gradebook |',
    '| `Project groups.csv` | a Canvas group set in which most people have no group yet |',
    '| `Skills survey.csv` | answers of a Google Form, joined by e-mail address |',
    '| `course.json` | the settings with which the sample opens |',
    '| `planted.json` | the cases below by id |',
    '',
    '## Planted cases',
    '',
    '| case | who or where (Canvas ids) |',
    '|---|---|',
    `| unseen: post every week, nobody answers | ${list(planted.unseen)} |`,
    `| silent: on the roster, never posts | ${list(planted.silent)} |`,
    `| one-way: every post answers the instructor | ${list(planted.oneWay)} |`,
    `| helper who instructs everybody | ${list(planted.helper)} |`,
    `| late joiner, from week ${planted.lateJoiner.firstWeek} | ${planted.lateJoiner.person} |`,
    `| two students of the same name | ${list(planted.sameName)} |`,
    `| multilingual writer with excellent ideas | ${planted.multilingual.person} |`,
    `| padder: long and empty | ${planted.padder.person} |`,
    `| posts only media; one post is left empty by the export | ${planted.mediaOnly.person}, post ${list(planted.mediaOnly.empty)} |`,
    `| rule-breaker: insults | ${planted.ruleBreaker.person}, posts ${list(planted.ruleBreaker.posts)} |`,
    `| "I agree, great post" | ${planted.agrees.person} |`,
    `| copied a peer's post in week 5 | ${planted.copy.person}: post ${planted.copy.post} from ${planted.copy.of} |`,
    `| early and late excerpt that show a transformation | ${planted.transformation.person}: posts ${planted.transformation.early} and ${planted.transformation.late} |`,
    `| spam, by an account on no roster | ${planted.spam.author}, post ${list(planted.spam.posts)} |`,
    `| question in the cafe that nobody answered | post ${list(planted.unansweredLoungeQuestion)} |`,
    `| deleted nested reply, left as a blank row | posts ${list(planted.deleted)} |`,
    `| topic without posts, a row of seven cells | topic ${list(planted.topicWithoutPosts)} |`,
  )
}
