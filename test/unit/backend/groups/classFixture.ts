import { newCourseData, newSettings } from '#backend/course/courseData.ts'
import type { GroupingClass } from '#backend/groups/evidence.ts'
import { groupId, personId, postId, type PersonId } from '#shared/model/ids.ts'
import type { GroupPlan } from '#shared/model/groupPlan.ts'
import type { Column } from '#shared/model/column.ts'
import { columnId } from '#shared/model/ids.ts'
import { emptyContent } from '#shared/model/imports.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import { aPerson, aPost } from '#test/fixtures/course.ts'

export const ids = (...names: readonly string[]): readonly PersonId[] => names.map(personId)

export const student = (id: string, name = id): Person => aPerson({ id, canvasId: id, name })

export function reply(id: string, author: string, parent: string | null): Post {
  return aPost({ id, parentId: parent === null ? null : postId(parent), authorId: personId(author), text: 'words' }) // prettier-ignore
}

export function column(title: string, values: Readonly<Record<string, string>>): Column {
  return { id: columnId(title), title, from: 'a.csv', kind: 'choice', outOf: null, values }
}

/** A class of six with some talk and one column. */
export function smallClass(columns: readonly Column[] = []): GroupingClass {
  const names = ['ana', 'ben', 'chen', 'dee', 'eve', 'fay']
  return {
    content: {
      ...emptyContent,
      people: [...names.map((name) => student(name)), { ...student('lee'), role: 'staff' }],
      posts: [
        reply('1', 'ana', null),
        reply('2', 'ben', '1'),
        reply('3', 'chen', '1'),
        reply('4', 'ana', '2'),
        reply('5', 'dee', null),
        reply('6', 'lee', '5'),
      ],
      columns: [...columns],
    },
    work: newCourseData(newSettings('C', ''), '2026-10-05T08:00:00.000Z').work,
    scores: new Map(),
    words: ({ key }) => key,
  }
}

/** Two groups of three. */
export function plan(): GroupPlan {
  return {
    name: 'Week 5',
    at: '2026-10-05T08:00:00.000Z',
    seed: 1,
    sizes: { kind: 'ideal' },
    uses: [],
    rules: [],
    groups: [
      { id: groupId('g1'), name: 'Group 1', members: ids('ana', 'ben', 'chen'), locked: false },
      { id: groupId('g2'), name: 'Group 2', members: ids('dee', 'eve', 'fay'), locked: false },
    ],
    unplaced: [],
    lockedPeople: [],
    note: [],
  }
}
