import type { Handlers } from '#shared/contract/dispatch.ts'
import { ok } from '#shared/model/result.ts'
import { withCourse, type Desk } from '../desk.ts'
import { sheetData } from '../sheets.ts'

/** Everything the printed sheets show. */
export function sheetCalls(desk: Desk): Pick<Handlers, 'sheets.data'> {
  return {
    'sheets.data': ({ course, weeks, approvedOnly }) =>
      withCourse(desk, course, async (opened) => ok(await sheetData(desk, opened, { weeks, approvedOnly }))),
  }
}
