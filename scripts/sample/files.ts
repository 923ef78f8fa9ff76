import { discussionCsv } from './discussionCsv.ts'
import { gradebookCsv } from './gradebook.ts'
import { groupSetCsv } from './groupSetCsv.ts'
import { numberPosts } from './numbering.ts'
import { plantedCases } from './planted.ts'
import { readme } from './readme.ts'
import { surveyCsv } from './survey.ts'
import { planTopics } from './topics.ts'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Settings with which the sample course opens. */
const course = {
  title: 'HIST 210: Print, Power and the Public',
  term: 'Autumn 2026',
  instructor: 'Dr. Helen Marsh-Oduya',
  firstDay: '2026-09-07',
  weeks: 8,
  sample: true,
  files: [
    '4242-discussion.csv',
    '2026-11-01T0930_Grades-HIST_210.csv',
    'Project groups.csv',
    'Skills survey.csv',
  ],
}

/** Every file of resources/sample by name. The same each time it is called. */
export function sampleFiles(): ReadonlyMap<string, string> {
  const topics = planTopics()
  const ids = numberPosts(topics)
  const planted = plantedCases(topics, ids)
  return new Map([
    ['4242-discussion.csv', discussionCsv(topics, ids)],
    ['2026-11-01T0930_Grades-HIST_210.csv', gradebookCsv(topics)],
    ['Project groups.csv', groupSetCsv()],
    ['Skills survey.csv', surveyCsv()],
    ['course.json', json(course)],
    ['planted.json', json(planted)],
    ['README.md', readme(topics, planted)],
  ])
}
