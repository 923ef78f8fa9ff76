import bankFile from '#resources/phrases/en.json' with { type: 'json' }
import { readBank, type PhraseBank } from '#shared/feedback/bank.ts'
import type { DraftInput } from '#shared/feedback/draftInput.ts'
import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import { content, forum, person, post, settings, topic } from '#test/unit/reading/classroom.ts'

function starterBank(): PhraseBank {
  const read = readBank(bankFile)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

export const bank = starterBank()

export const people: readonly Person[] = [
  person('ana', 'Ana Ruiz'),
  person('ben', 'Ben Lindqvist'),
  person('chen', 'Chen Wei'),
  person('dee', 'Dee Oyelaran'),
  person('lee', 'Dr Lee', { role: 'staff' }),
]

export const anaText =
  'Hi Ben, I read your post twice. If that were true, our block would have emptied in 2019, and it did not. ' +
  'So I doubt that rent alone explains the change.'
export const benText =
  'When rents rise, families leave the inner city because wages do not follow, and the schools lose their pupils. ' +
  'What would we have to find in the census to tell the two apart?'
export const chenText =
  'My uncle kept his shop through all of it, since he owned the house, and that makes me think that ownership ' +
  'matters more than rent does in the end.'

export const posts: readonly Post[] = [
  post('1', 'ben', benText),
  post('2', 'ana', anaText, { to: '1' }),
  post('3', 'chen', chenText),
  post('4', 'lee', 'Hold that question for Thursday.', { to: '1' }),
]

export const topics = [
  topic('t1', 'Week 3: Who pays the rent?', { prompt: 'Does rent explain who leaves the inner city?' }),
  topic('t2', 'Week 4: Who owns the street?'),
  topic('cafe', 'Class Cafe'),
]

export const forums = {
  t1: forum({ week: 3, firstPostDate: '2026-10-07', replyDate: '2026-10-09' }),
  t2: forum({ week: 4, firstPostDate: '2026-10-16' }),
  cafe: forum({ purpose: 'lounge' }),
}

/** An input for one student of the little class; tests change what they are about. */
export function input(of = 'ana', more: Partial<DraftInput> = {}): DraftInput {
  const whole = more.content ?? content({ people, topics, posts })
  const student = whole.people.find(({ id }) => id === of)
  if (student === undefined) throw new Error(`Nobody is called ${of}`)
  return {
    person: student,
    posts: whole.posts.filter(({ authorId }) => authorId === of),
    content: whole,
    scores: new Map(),
    marks: {},
    rubric: defaultRubric,
    weeks: { from: 3, to: 3 },
    settings: settings(),
    forums,
    bank,
    seed: 'course',
    ...more,
  }
}
