import { message } from '#shared/model/message.ts'
import type { VisitRow } from '#shared/tables/table.ts'
import { openAttributes, type AttributeColumn } from './attributeColumns.ts'
import type { Collector } from './collect.ts'
import { readHeader, type Header } from './header.ts'
import { parseTime } from './parseTime.ts'
import { findIdentity, identify, identityPositions, type IdentityColumns } from './identityColumns.ts'
import { hasColumns, type TableFormat, type TableSample } from './tableFormat.ts'

/** What survey tools write about the answering itself. */
const aboutAnswering = new Set([
  'timestamp', 'start time', 'completion time', 'last modified time', 'score', 'total points', 'quiz feedback',
  'startdate', 'enddate', 'status', 'ipaddress', 'progress', 'duration (in seconds)', 'finished', 'recordeddate',
  'responseid', 'locationlatitude', 'locationlongitude', 'distributionchannel', 'userlanguage', 'grade posted time',
]) // prettier-ignore

function isAboutAnswering(name: string): boolean {
  return aboutAnswering.has(name) || timeStamps.has(name)
}

function questionsOf(header: Header, titles: readonly string[], identity: IdentityColumns) {
  const taken = identityPositions(identity)
  return titles.flatMap((title, at): readonly (readonly [number, string])[] => {
    if (title.trim() === '' || taken.has(at) || isAboutAnswering(header.names[at] ?? '')) return []
    return [[at, title]]
  })
}

/** One answer sheet a row; somebody who answered twice is taken at the later word. */
function visitAnswers(identity: IdentityColumns, columns: readonly AttributeColumn[], into: Collector) {
  let anonymous = 0
  const visit: VisitRow = (cells) => {
    into.row()
    const person = into.people.add(identify(cells, identity))
    if (person === null) anonymous++
    else for (const { at, set } of columns) set(person, cells[at] ?? '')
  }
  const finish = (): void => {
    if (anonymous > 0) into.problems.add('anonymous-answers', 'note', 0, { count: anonymous })
  }
  return { visit, finish }
}

function isQuestion(title: string): boolean {
  return title.length >= 12 && /\s|\?/.test(title)
}

/** The first column of Google Forms, which speaks the language of whoever made the form. */
const timeStamps = new Set([
  'timestamp', 'time stamp', 'zeitstempel', 'horodateur', 'marca temporal', 'tijdstempel', 'carimbo de data/hora',
  'informazioni cronologiche', 'tidsstempel', 'tidstämpel', 'sygnatura czasowa', 'отметка времени', 'タイムスタンプ',
]) // prettier-ignore

const isTime = (cell: string | undefined): boolean => cell !== undefined && parseTime(cell).kind !== 'none'

/** Where Microsoft Forms writes who answered: behind the number and the times of an answer, in whatever language. */
const microsoft = { email: 3, name: 4 } as const

/** Microsoft Forms in a language that is not English: told by what its first columns hold. */
function isTranslatedMicrosoft({ header, rows }: TableSample): boolean {
  const known = header.names[0] === 'id' && header.names.length > microsoft.name + 1 && rows.length > 0
  return (
    known && rows.every(({ cells }) => /^\d+$/.test(cells[0] ?? '') && isTime(cells[1]) && isTime(cells[2]))
  )
}

/** Google Forms begins with a time stamp, Microsoft Forms with an id and two times. */
function recogniseForm(sample: TableSample) {
  const { header } = sample
  if (header.has('start time', 'completion time')) return hasColumns('start time', 'completion time')
  if (isTranslatedMicrosoft(sample)) return message('import:why.form')
  const first = header.names[0] ?? ''
  const asked = header.titles.slice(1).some(isQuestion)
  return timeStamps.has(first) && asked ? message('import:why.form') : null
}

/** Who answered a form, and where its questions begin. Microsoft Forms numbers the answers under "ID": nobody's id. */
function identityOfForm(sample: TableSample): readonly [IdentityColumns, number] {
  const { header } = sample
  const found = findIdentity(header)
  if (isTranslatedMicrosoft(sample))
    return [
      { ...found, sisId: -1, canvasId: -1, email: microsoft.email, name: microsoft.name },
      microsoft.name + 1,
    ]
  const numbered = header.has('start time') && header.names[found.sisId] === 'id'
  return [numbered ? { ...found, sisId: -1 } : found, 0]
}

/** Google Forms and Microsoft Forms: headers are the questions in full, grid rows stand in brackets. */
export const formSurvey: TableFormat = {
  id: 'form-survey',
  recognise: recogniseForm,
  read: (source, into) => {
    const { header } = source
    const [identity, first] = identityOfForm(source)
    const questions = questionsOf(header, header.titles, identity).filter(
      ([at]) => at >= first && header.names[at] !== 'id',
    )
    const answers = visitAnswers(identity, openAttributes('survey', questions, into), into)
    source.eachRow(answers.visit)
    answers.finish()
  },
}

const importId = /"ImportId"/

/** Qualtrics: three header rows (tags, questions, ids), and answers by whoever tried the survey out. */
export const qualtrics: TableFormat = {
  id: 'qualtrics',
  recognise: ({ rows }) =>
    rows[1]?.cells.some((cell) => importId.test(cell)) === true ? message('import:why.qualtrics') : null,
  read: (source, into) => {
    const tags = source.header
    const titles = source.rows[0]?.cells ?? []
    const byTag = findIdentity(tags)
    const byTitle = findIdentity(readHeader(titles))
    const pick = (field: keyof IdentityColumns): number => (byTag[field] < 0 ? byTitle[field] : byTag[field])
    const identity: IdentityColumns = {
      canvasId: -1,
      sisId: pick('sisId'),
      loginId: pick('loginId'),
      email: pick('email'),
      name: pick('name'),
      firstName: pick('firstName'),
      lastName: pick('lastName'),
      section: -1,
      role: -1,
    }
    const answers = visitAnswers(
      identity,
      openAttributes('survey', questionsOf(tags, titles, identity), into),
      into,
    )
    const status = tags.at('status')
    let skipped = 0
    source.eachRow((cells, line) => {
      if (skipped++ < 2) return
      if (!/preview|test/i.test(cells[status] ?? '')) answers.visit(cells, line)
    })
    answers.finish()
  },
}
