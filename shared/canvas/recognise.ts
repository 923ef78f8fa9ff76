import type { Message } from '#shared/model/message.ts'
import type { Table } from '#shared/tables/table.ts'
import { courseRoster } from './courseRoster.ts'
import { d2lPosts } from './d2lPosts.ts'
import { dapEntries, dapTopics } from './dap.ts'
import { gradebook } from './gradebook.ts'
import { groupSet } from './groupSet.ts'
import { readHeader } from './header.ts'
import { moodleForum } from './moodleForum.ts'
import { blackboardGrades, brightspaceGrades } from './otherGradebooks.ts'
import { padlet } from './padlet.ts'
import { pennCanvas } from './pennCanvas.ts'
import { classicQuiz, newQuizzes } from './quizzes.ts'
import type { FormatId } from './reading.ts'
import { accessReport, analyticsAssignments, analyticsRoster, analyticsStudents } from './rosters.ts'
import { rubricAssessments, rubricDefinition } from './rubrics.ts'
import { dapParticipants, outcomes, participationMatrix, threadzSummary, ubcSummary } from './summaries.ts'
import { formSurvey, qualtrics } from './surveys.ts'
import type { TableFormat, TableSample } from './tableFormat.ts'
import { threadz } from './threadz.ts'
import { topicsList } from './topicsList.ts'
import { typedPosts } from './typedPosts.ts'
import { ubc2019 } from './ubc2019.ts'
import { ubc2024 } from './ubc2024.ts'
import { vivaMessages, vivaUsers } from './vivaMessages.ts'
import { widePosts } from './widePosts.ts'
import { xlsxScript } from './xlsxScript.ts'

/**
 * The kinds of table, in the order in which they are tested: the first that fits has it. Look-alikes decide the
 * order: rubric assessments before rosters (both begin with student id and name), the qualifying columns of an
 * export before the loose look of a class list.
 */
export const tableFormats: readonly TableFormat[] = [
  ubc2024,
  ubc2019,
  ubcSummary,
  topicsList,
  threadz,
  threadzSummary,
  moodleForum,
  d2lPosts,
  dapEntries,
  dapParticipants,
  dapTopics,
  vivaMessages,
  vivaUsers,
  widePosts,
  xlsxScript,
  pennCanvas,
  typedPosts,
  newQuizzes,
  classicQuiz,
  rubricAssessments,
  rubricDefinition,
  outcomes,
  analyticsRoster,
  analyticsAssignments,
  analyticsStudents,
  groupSet,
  accessReport,
  gradebook,
  brightspaceGrades,
  blackboardGrades,
  padlet,
  qualtrics,
  formSurvey,
  participationMatrix,
  courseRoster,
]

/** A table taken for one kind, and the record that is its header. */
export interface Recognised {
  readonly format: TableFormat
  readonly why: Message
  readonly sample: TableSample
  readonly headerRow: number
}

/** Headings that somebody typed above the table when re-saving it; more than this is not a table with a title. */
const mostRowsAbove = 4

/** A table as it looks with a given record as its header. */
export function sampleAt(table: Table, headerRow: number, name: string, loosely = false): TableSample {
  return {
    name,
    header: readHeader(table.opening[headerRow]?.cells ?? [], loosely),
    rows: table.opening.slice(headerRow + 1),
  }
}

function recogniseSample(sample: TableSample): Pick<Recognised, 'format' | 'why'> | null {
  for (const format of tableFormats) {
    const why = format.recognise(sample)
    if (why !== null) return { format, why }
  }
  return null
}

/**
 * Tells what kind of table a file is, from its header and first records. Names of columns are taken as they are
 * spelled first, and then without what stands between their words.
 * @param headerRow the instructor's choice; else the first record, then those below it, are tried.
 */
export function recogniseTable(table: Table, name: string, headerRow?: number): Recognised | null {
  const rows =
    headerRow === undefined ? Array.from({ length: mostRowsAbove + 1 }, (_, at) => at) : [headerRow]
  const there = rows.filter((at) => at < table.opening.length)
  for (const loosely of [false, true]) {
    for (const headerRow of there) {
      const sample = sampleAt(table, headerRow, name, loosely)
      const found = recogniseSample(sample)
      if (found !== null) return { ...found, sample, headerRow }
    }
  }
  return null
}

/** The reader of a kind that the instructor has chosen, null where the kind is no table. */
export function tableFormatOf(id: FormatId): TableFormat | null {
  return tableFormats.find((format) => format.id === id) ?? null
}
