import type { GradebookWish } from '#shared/contract/exportViews.ts'
import { readCanvasTable } from '#shared/export/canvasTable.ts'
import type { ExportInput, Say } from '#shared/export/exportInput.ts'
import { readGradebookFile, type GradebookFile } from '#shared/export/gradebookFile.ts'
import { createWords } from '#backend/words.ts'
import { draftKey } from '#shared/feedback/draftKey.ts'
import type { Draft, DraftText } from '#shared/model/draft.ts'
import { personId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { content, forum, mark, person, post, settings, topic, work } from '#test/unit/reading/classroom.ts'

export const weeks = { from: 1, to: 2 }

/** Words as the program says them. */
export const say: Say = createWords(new URL('../../../resources/locales', import.meta.url).pathname)

/** Two students share a name; ids are as long as consortia have them. */
export const anaId = '23860000003042656'
export const otherAnaId = '23860000003042657'

export const people = [
  person(anaId, 'Ana Ruiz', { loginId: 'aruiz01', sisId: '00123456', sections: ['HIST 210 - 01'] }),
  person(otherAnaId, 'Ana Ruiz', { loginId: 'aruiz02', sections: ['HIST 210 - 02'] }),
  person('501003', 'Chen Wei'),
  person('501004', 'Dee Oyelaran'),
  person('staff', 'Dr Lee', { role: 'staff' }),
]

export const topics = [
  topic('t1', 'Week 1: Rent'),
  topic('t2', 'Week 2: Streets'),
  topic('cafe', 'Class Cafe'),
]

export const forums = {
  t1: forum({ week: 1 }),
  t2: forum({ week: 2 }),
  cafe: forum({ purpose: 'lounge' }),
}

export const posts = [
  post('1', anaId, 'Rent went up in our street.'),
  post('2', otherAnaId, 'Did it? Where, @Ana?', { to: '1' }),
  post('3', anaId, 'Streets belong to whoever stays.', { in: 't2' }),
  post('4', '501003', '=1+1 is what I would say.', { in: 't2' }),
  post('5', 'staff', 'What would count as evidence?', { to: '1' }),
  post('6', anaId, 'Coffee?', { in: 'cafe' }),
]

const all = (level: 0 | 1 | 2 | 3 | 4) => ({ point: level, support: level, inquire: level, transform: level })

/** Ana's first post at the top, her second in the middle; the other Ana's reply low; Chen's post not finished. */
export const marks: CourseWork['marks'] = {
  1: mark(all(4)),
  2: mark({ ...all(1), engage: 1 }),
  3: mark(all(2)),
  4: mark({ point: 3 }),
}

export function input(more: Partial<CourseWork> = {}, class_: Partial<ClassContent> = {}): ExportInput {
  const course = work({ marks, ...more })
  return {
    content: content({ people, topics, posts, ...class_ }),
    work: course,
    settings: settings({ ...course.settings.course, weeks: 8 }),
    forums,
  }
}

export const someText: DraftText = {
  strength: 'Ana, you tested a claim.',
  quotation: 'Rent went up',
  nextStep: 'Take 10 minutes on Monday.',
  question: '=What of the streets?',
}

/** An approved feedback of these weeks; by key, as the course keeps it. */
export function approved(id: string, more: Partial<Draft> = {}): CourseWork['drafts'] {
  const draft: Draft = {
    personId: personId(id),
    weeks,
    suggested: someText,
    text: someText,
    sources: [],
    state: 'approved',
    opened: true,
    approvedAt: '2026-10-20T10:00:00Z',
    deliveredAt: null,
    ...more,
  }
  return { [draftKey(personId(id), draft.weeks)]: draft }
}

export const gradebookText = [
  'Student,ID,SIS User ID,SIS Login ID,Section,Notes,Week 1 (88121),"Essay, draft (1) (88122)",Current Score,Final Score',
  ',,,,,,Manual Posting,,,',
  '    Points Possible,,,,,,10.00,25.00,(read only),(read only)',
  `"Ruiz, Ana",${anaId},00123456,aruiz01,HIST 210 - 01,,,20.00,80.00,80.00`,
  `"Ruiz, Ana",${otherAnaId},,aruiz02,HIST 210 - 02,,4.00,,,`,
  '"Wei, Chen",501003,,cwei,HIST 210 - 01,late,,,,',
  '"Oyelaran, Dee",501004,,dee,HIST 210 - 01,,EX,,,',
  '"Student, Test",509999,,t,HIST 210 - 01,,,,,',
  '',
].join('\n')

/** The file behind a text; fails where it is none. */
export function gradebookOf(text: string): GradebookFile {
  const file = readGradebookFile(readCanvasTable(new TextEncoder().encode(text)))
  if (!file.ok) throw new Error(file.error.key)
  return file.value
}

/** Scores of both weeks into Week 1, everything as the screen begins with; tests change what they are about. */
export function wish(more: Partial<GradebookWish> = {}): GradebookWish {
  return {
    kind: 'gradebook',
    sourceId: 'source',
    scope: { weeks, topicIds: [] },
    part: 'all',
    target: { kind: 'column', at: 6 },
    best: null,
    overwrite: false,
    complete: false,
    ...more,
  }
}
