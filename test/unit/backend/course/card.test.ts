import { describe, expect, test } from 'vitest'
import { cardFromText } from '#backend/course/card.ts'
import { encodeCourse, newCourseData, newSettings } from '#backend/course/courseData.ts'
import { courseId } from '#shared/model/ids.ts'

const frame = { id: courseId('HIST 210'), folder: '/somewhere/HIST 210', lastOpened: null, archived: false }
const data = newCourseData(newSettings('HIST 210: Print', 'Autumn'), '2026-10-05T08:00:00.000Z')

describe('the card of a course', () => {
  test('says title, term and what waits, from the file alone', () => {
    const imports = {
      a: { at: '2026-10-01T00:00:00Z', order: 0, label: { key: 'x' } },
      b: { at: '2026-10-03T00:00:00Z', order: 1, label: { key: 'x' } },
    }
    const text = JSON.stringify(encodeCourse({ ...data, toScore: 12, work: { ...data.work, imports } }))
    expect(cardFromText(frame, text)).toMatchObject({
      title: 'HIST 210: Print',
      term: 'Autumn',
      toScore: 12,
      toApprove: 0,
      lastImport: '2026-10-03T00:00:00Z',
      problem: null,
    })
  })

  test.each([
    ['cut off', '{"formatVersion":1', 'errors:card.damaged'],
    ['of a newer version', '{"formatVersion":77,"data":{}}', 'errors:card.fromTheFuture'],
    ['missing', null, 'errors:card.missing'],
  ])('with a file that is %s says so and still has a name', (_, text, key) => {
    expect(cardFromText(frame, text)).toMatchObject({ title: 'HIST 210', problem: { key } })
  })
})
