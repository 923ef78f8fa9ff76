import { strictCsv } from './canvasCsv.ts'

/** What Canvas's rubric-assessment import would write: student → criterion description → what. */
export type Assessments = ReadonlyMap<
  string,
  ReadonlyMap<string, { readonly points: string; readonly rating: string; readonly comments: string }>
>

/**
 * Reads a rubric-assessment file as Canvas would: nothing is trimmed, no byte-order mark is taken off, every row is an
 * assessment, the last row of a student counts. Source: canvas-lms, lib/rubric_assessment_csv_importer.rb.
 */
export function importAssessments(text: string, criteria: readonly string[]): Assessments {
  const [header = [], ...rows] = strictCsv(text, ',')
  const idAt = header.indexOf('Student Id')
  const places = new Map(criteria.map((criterion) => [criterion, new Map<string, number>()]))
  header.forEach((title, at) => {
    const cut = title?.lastIndexOf(' - ') ?? -1
    if (title !== null && cut >= 0) places.get(title.slice(0, cut))?.set(title.slice(cut + 3), at)
  })
  const students = new Map<string, Map<string, { points: string; rating: string; comments: string }>>()
  for (const row of rows) {
    const at = (place: number | undefined): string => (place === undefined ? '' : (row[place] ?? ''))
    const cells = [...places].map(([criterion, parts]) => {
      const cell = (part: string) => at(parts.get(part))
      return [
        criterion,
        { points: cell('Points'), rating: cell('Rating'), comments: cell('Comments') },
      ] as const
    })
    students.set(at(idAt < 0 ? undefined : idAt), new Map(cells))
  }
  return students
}

export interface ImportedRubric {
  readonly name: string
  readonly criteria: readonly {
    readonly description: string
    readonly long: string
    readonly ratings: readonly { readonly name: string; readonly points: number }[]
  }[]
}

/** Reads a rubric as Canvas would; a rating with a name and no points stops its importer. */
export function importRubrics(text: string): readonly ImportedRubric[] {
  const [header = [], ...rows] = strictCsv(text, ',')
  const all = (part: string) =>
    header.flatMap((title, at) => (title?.toLowerCase().includes(part) === true ? [at] : []))
  const [names, points] = [all('rating name'), all('rating points')]
  const rubrics = new Map<string, ImportedRubric['criteria'][number][]>()
  for (const row of rows) {
    const cell = (title: string) => row[header.indexOf(title)] ?? ''
    const ratings = names.flatMap((at, place) => {
      const name = row[at] ?? null
      if (name === null) return []
      const worth = row[points[place] ?? -1] ?? null
      if (worth === null) throw new Error('undefined method tr for nil')
      return [{ name, points: Number(worth.replace(',', '.')) }]
    })
    const rubric = rubrics.get(cell('Rubric Name')) ?? []
    rubric.push({ description: cell('Criteria Name'), long: cell('Criteria Description'), ratings })
    rubrics.set(cell('Rubric Name'), rubric)
  }
  return [...rubrics].map(([name, criteria]) => ({ name, criteria }))
}

export interface CanvasGroups {
  readonly students: readonly string[]
  readonly groups: readonly string[]
  readonly memberships: ReadonlyMap<string, string>
}

/** What importing a group set would do: groups are made before their people are looked up. */
export function importGroupSet(text: string, course: CanvasGroups) {
  const [header = [], ...rows] = strictCsv(text.replace(/^\uFEFF/, ''), ',')
  const names = header.map((title) => (title ?? '').toLowerCase())
  const groups = new Set(course.groups)
  const seen = new Set<string>()
  const creates: string[] = []
  const moves: { student: string; to: string }[] = []
  for (const row of rows) {
    const cell = (name: string) => row[names.indexOf(name)]?.trim() ?? ''
    const [group, student] = [cell('group_name'), cell('canvas_user_id')]
    if (group === '') continue
    if (!groups.has(group)) {
      groups.add(group)
      creates.push(group)
    }
    if (!course.students.includes(student) || seen.has(student)) continue
    seen.add(student)
    if (course.memberships.get(student) !== group) moves.push({ student, to: group })
  }
  return { creates, moves }
}
