import type { Handlers } from '#shared/contract/dispatch.ts'
import { ok } from '#shared/model/result.ts'
import { withCourse, type Desk } from '../desk.ts'
import { sheetPage } from '../sheetPage.ts'
import { sheetData } from '../sheets.ts'

/** Everything the printed sheets show. */
export function sheetCalls(desk: Desk): Pick<Handlers, 'sheets.data' | 'sheets.page'> {
  return {
    'sheets.data': (asked) =>
      withCourse(desk, asked.course, async (opened) => ok(await sheetData(desk, opened, asked))),
    'sheets.page': (asked) =>
      withCourse(desk, asked.course, async (opened) => ok(await sheetPage(desk, opened, asked))),
  }
}
