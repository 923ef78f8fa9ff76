import { csvCell } from './cells.ts'
import { sortableName, students } from './people.ts'

/** Who signed up for a project group before the instructor stepped in; everybody else is still without one. */
export const exhibitGroup = {
  name: 'Exhibit B - The Blue Kettle',
  canvasId: '46012',
  members: ['omalley', 'kimB', 'mensah', 'lindqvist', 'elamin'],
} as const

const earlyPair = {
  name: 'Exhibit A - Candle Lane',
  canvasId: '46011',
  members: ['okonkwo', 'nakamura'],
} as const

/** The group-set export: every student, grouped or not, in the order of their Canvas ids; the test student is not in it. */
export function groupSetCsv(): string {
  const rows = students
    .toSorted((a, b) => Number(a.id) - Number(b.id))
    .map((student) => {
      const group = [exhibitGroup, earlyPair].find(({ members }) =>
        members.some((key) => key === student.key),
      )
      return [
        sortableName(student),
        student.id,
        student.sisId,
        student.login,
        student.sections.join(' and '),
        group?.name ?? '',
        group?.canvasId ?? '',
        '',
      ]
    })
  const header = 'name,canvas_user_id,user_id,login_id,sections,group_name,canvas_group_id,group_id'
  return [header, ...rows.map((cells) => cells.map(csvCell).join(','))].map((line) => `${line}\n`).join('')
}
