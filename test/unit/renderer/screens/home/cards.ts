import type { CourseCard } from '#shared/contract/views.ts'
import { courseId } from '#shared/model/ids.ts'

/** A course of the first screen, as it stands there until a test says otherwise. */
export const card = (change: Partial<CourseCard> = {}): CourseCard => ({
  id: courseId('hist'),
  title: 'HIST 210',
  term: 'Autumn 2026',
  sample: false,
  folder: '/courses/hist',
  lastOpened: null,
  lastImport: null,
  archived: false,
  toScore: 12,
  toApprove: 3,
  problem: null,
  ...change,
})
