import type { ForumRow, ImportedPerson, ImportPreview } from '#shared/contract/importViews.ts'
import type { Person } from '#shared/model/person.ts'
import { importPreview } from '../../../fixtures/imports.ts'
import { part } from './part.tsx'
import { aPerson, aTopic } from '#test/fixtures/course.ts'

export const nothing = () => undefined

export const importing = {
  reread: nothing,
  goTo: nothing,
  decide: nothing,
  setForum: nothing,
  skip: nothing,
  discard: nothing,
  leave: nothing,
  commit: nothing,
  cancel: nothing,
}
export const flowOf = async (change: Partial<ImportPreview> = {}, more: object = {}) => {
  const { asPreview } = await import('#renderer/screens/import/flow.ts')
  return { ...asPreview({ ...importPreview, ...change }), ...more }
}
type StepModule = 'Files' | 'Forums' | 'People' | 'Check' | 'Summary' | 'Wizard'
export const step = async (name: StepModule, change: Partial<ImportPreview> = {}, more: object = {}) =>
  part(import(`#renderer/screens/import/${name}.tsx`) as Promise<Record<string, unknown>>, name, {
    flow: await flowOf(change, more),
    importing,
  })

export const forum = {
  purpose: 'prompt',
  week: 3,
  firstPostDate: null,
  replyDate: null,
  lastSafeDate: null,
  points: null,
} as const
export const forumRow = (id: string, title: string): ForumRow => ({
  topic: aTopic({ id, title }),
  forum,
  decided: false,
  posts: 7,
})

export const person = (id: string, role: Person['role'] = 'student'): Person =>
  aPerson({ id, canvasId: id, name: `Name ${id}`, sortableName: `${id}, Name`, role })

export const imported = (id: string, change: Partial<ImportedPerson> = {}): ImportedPerson => ({
  person: person(id),
  role: 'student',
  match: null,
  posts: 0,
  ...change,
})
