import { message, type Message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { writeCsv } from '#shared/tables/writeCsv.ts'
import { isScientificId } from './identity.ts'

/** One person and the group to be in; an empty group name is written and leaves the person where Canvas has them. */
export interface GroupSetRow {
  readonly person: Pick<Person, 'name' | 'sortableName' | 'canvasId' | 'sisId' | 'loginId' | 'sections'>
  readonly groupName: string
}

const header = ['name', 'canvas_user_id', 'user_id', 'login_id', 'sections', 'group_name']

/** Canvas joins sections as English lists do: "A", "A and B", "A, B, and C". */
function joinSections(sections: readonly string[]): string {
  const last = sections.at(-1)
  if (last === undefined || sections.length === 1) return last ?? ''
  const rest = sections.slice(0, -1)
  return rest.length === 1 ? `${rest[0] ?? ''} and ${last}` : `${rest.join(', ')}, and ${last}`
}

function isNobody({ person }: GroupSetRow): boolean {
  return [person.canvasId, person.sisId, person.loginId].every(
    (id) => id === null || id === '' || isScientificId(id),
  )
}

function toCells({ person, groupName }: GroupSetRow): readonly string[] {
  return [
    person.sortableName,
    person.canvasId ?? '',
    person.sisId ?? '',
    person.loginId ?? '',
    joinSections(person.sections),
    groupName.trim(),
  ]
}

/**
 * Groups as the CSV that Canvas's "Import" button for a group set takes. No group ids: a stale id would win over the
 * name. Comma, LF, UTF-8 without byte-order mark. A formula in a cell is left as it is: Canvas reads this file, and
 * a name changed by an apostrophe would become another group.
 * Source: github.com/instructure/canvas-lms, doc/api/group_category_csv.md.
 * @returns an error naming the people Canvas could not find: its importer drops their rows without a word, and
 *   creates their group all the same.
 */
export function writeGroupSet(rows: readonly GroupSetRow[]): Result<string, Message> {
  const nobody = rows.filter(isNobody).map(({ person }) => person.name)
  if (nobody.length > 0) {
    return err(
      message('import:groupSet.noId', { count: nobody.length, names: nobody.slice(0, 5).join(', ') }),
    )
  }
  return ok(writeCsv([header, ...rows.map(toCells)]))
}
