import path from 'node:path'
import type { Desk } from '#backend/desk.ts'
import { settingsOf } from '#backend/course/courseData.ts'
import type { Course } from '#backend/course/course.ts'
import { folderName } from '#backend/course/folderName.ts'
import { draftsFor } from '#backend/feedback/drafting.ts'
import type { DraftText, WeekRange } from '#shared/model/draft.ts'
import type { Person } from '#shared/model/person.ts'
import { message } from '#shared/model/message.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { numberOf, readArgs, required, type Args } from '../args.ts'
import { withCourse, writeOutput, type Cli } from '../cli.ts'
import { stop, UsageProblem } from '../problem.ts'

function lastWeek(course: Course): number {
  return course.head().latestWeek ?? settingsOf(course.work).weeks
}

/** The weeks asked for; where nothing is said, all up to the last with posts. */
export function weeksOf(args: Args, course: Course): WeekRange {
  const from = numberOf(args, 'from', 1, 200) ?? 1
  const to = numberOf(args, 'to', 1, 200) ?? Math.max(from, lastWeek(course))
  if (from > to || !Number.isInteger(from) || !Number.isInteger(to)) {
    throw new UsageProblem(message('cli:usage.weeks'))
  }
  return { from, to }
}

/** A draft as text: the quotation stands by itself, as on the printed page. */
export function draftAsText(name: string, text: DraftText): string {
  const quotation = text.quotation === '' ? '' : `“${text.quotation}”`
  const parts = [name, text.strength, quotation, text.nextStep, text.question]
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`
}

/** One file name per student: readable, safe on every system, and never the same twice whatever its case. */
export function fileNames(
  people: readonly Pick<Person, 'id' | 'sortableName'>[],
): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const names = new Map<string, string>()
  for (const { id, sortableName } of people) {
    for (let turn = 1; !names.has(id); turn += 1) {
      const name = `${folderName(sortableName === '' ? id : sortableName, turn)}.txt`
      if (taken.has(name.normalize('NFKC').toLowerCase())) continue
      taken.add(name.normalize('NFKC').toLowerCase())
      names.set(id, name)
    }
  }
  return names
}

async function writeDrafts(
  course: Course,
  desk: Desk,
  weeks: WeekRange,
  out: string,
): Promise<readonly string[]> {
  const students = studentsOf(course.content, course.work.people)
  if (students.length === 0) stop('feedback.noStudents')
  const scores = await course.scores.all()
  const drafts = draftsFor({ course, bank: await desk.bank.inUse(), scores }, students, weeks)
  const names = fileNames(students)
  const written: string[] = []
  for (const person of students) {
    const draft = drafts.get(person.id)
    const name = names.get(person.id)
    if (draft === undefined || name === undefined) continue
    await writeOutput(path.join(out, name), draftAsText(person.name, draft.text))
    written.push(name)
  }
  return written
}

/** `feedback --course DIR --out DIR [--from N --to N]`: every student's draft as a text file. */
export async function feedback(argv: readonly string[], cli: Cli): Promise<void> {
  const args = readArgs(argv, ['course', 'out', 'from', 'to'])
  const out = required(args, 'out')
  await withCourse(required(args, 'course'), cli, async (course, desk) => {
    const weeks = weeksOf(args, course)
    const files = await writeDrafts(course, desk, weeks, out)
    await cli.out.json({ written: files.length, weeks, files })
  })
}
