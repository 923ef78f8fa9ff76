import { joinReadings } from '#shared/canvas/join.ts'
import { readFile } from '#shared/canvas/readFile.ts'
import { writeGroupSet } from '#shared/canvas/groupSetCsv.ts'
import { buildGroups } from '#shared/grouping/build.ts'
import type { GroupingResult } from '#shared/grouping/input.ts'
import { message } from '#shared/model/message.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { emptyContent } from '#shared/model/imports.ts'
import type { Person } from '#shared/model/person.ts'
import { studentsOf } from '#shared/reading/people.ts'
import { writeCsv } from '#shared/tables/writeCsv.ts'
import { groupingColumns } from '#backend/groups/columns.ts'
import { numberOf, readArgs, type Args } from '../args.ts'
import { readInputs, withCourse, writeOutput, type Cli } from '../cli.ts'
import { findColumn, groupWish } from '../groupWish.ts'
import { CliProblem, stop, UsageProblem } from '../problem.ts'
import { readRoster, type Roster } from '../roster.ts'

function asked(args: Args): readonly string[] {
  return ['mix', 'match'].flatMap((name) => args.all(name)).flatMap((list) => list.split(','))
}

/**
 * The class in a file: read as what it is where that gives the columns asked for (a gradebook, a survey), else as
 * a plain table with a header.
 */
async function rosterIn(file: string, args: Args): Promise<Roster> {
  const [input] = await readInputs([file])
  if (input === undefined) return stop('group.noPeople', { file })
  const { content } = joinReadings([readFile(input)], emptyContent)
  const known = { people: studentsOf(content, {}), columns: content.columns }
  const fits = (roster: Roster): boolean =>
    roster.people.length > 0 && asked(args).every((title) => findColumn(roster.columns, title) !== null)
  if (fits(known)) return known
  const plain = readRoster(input)
  const best = plain !== null && (fits(plain) || known.people.length === 0) ? plain : known
  return best.people.length === 0 ? stop('group.noPeople', { file }) : best
}

async function rosterOf(args: Args, cli: Cli): Promise<Roster> {
  const course = args.one('course')
  const [file] = args.files
  if (course === null && file !== undefined && args.files.length === 1) return await rosterIn(file, args)
  if (course === null || file !== undefined) throw new UsageProblem(message('cli:usage.courseOrFile'))
  return await withCourse(course, cli, async ({ content, work, scores }, desk) => ({
    people: studentsOf(content, work.people),
    columns: groupingColumns({ content, work, scores: await scores.all(), words: desk.words }),
  }))
}

/** Members by name; two of one name by their id, so that every entry means one person. */
function memberNames(people: readonly Person[]): ReadonlyMap<PersonId, string> {
  const count = new Map<string, number>()
  for (const { name } of people) count.set(name, (count.get(name) ?? 0) + 1)
  return new Map(people.map(({ id, name }) => [id, count.get(name) === 1 ? name : id]))
}

type Named = readonly { readonly name: string; readonly members: readonly PersonId[] }[]

/** The group-set file; a class list without any ids cannot go to Canvas and gets a plain list instead. */
async function writeGroups(file: string, groups: Named, people: readonly Person[], cli: Cli): Promise<void> {
  const byId = new Map(people.map((person) => [person.id, person]))
  const rows = groups.flatMap(({ name, members }) =>
    members.flatMap((id) => {
      const person = byId.get(id)
      return person === undefined ? [] : [{ person, groupName: name }]
    }),
  )
  const text = writeGroupSet(rows)
  if (text.ok) return await writeOutput(file, text.value)
  await cli.notes.line(cli.words(text.error))
  const plain = rows.map(({ person, groupName }) => [person.name, groupName])
  await writeOutput(file, writeCsv([['name', 'group_name'], ...plain]))
}

function searched(args: Args, roster: Roster): GroupingResult {
  const seconds = numberOf(args, 'seconds', 0.05, 3600)
  const built = buildGroups({
    people: roster.people.map(({ id, name }) => ({ id, name })),
    ...groupWish(args, roster.people, roster.columns),
    seed: Math.trunc(numberOf(args, 'seed', -(2 ** 31), 2 ** 31) ?? 1),
    // More time is more tries: the search cools down over as many tries as the time allows.
    ...(seconds === null ? {} : { effort: Math.max(1, seconds), seconds }),
  })
  if (built.ok) return built.value
  const [first] = built.error
  throw new CliProblem(first ?? message('errors:groups.impossible'))
}

/** `group (--course DIR | ROSTER.csv) --mix A,B …`: builds groups and writes them as a group set. */
export async function group(argv: readonly string[], cli: Cli): Promise<void> {
  const options = ['course', 'mix', 'match', 'apart', 'together', 'seed', 'seconds', 'out']
  const args = readArgs(argv, options)
  const roster = await rosterOf(args, cli)
  const began = performance.now()
  const result = searched(args, roster)
  const seconds = Math.round(performance.now() - began) / 1000
  const groups = result.groups.map(({ members, reasons, broken }, at) => ({
    name: cli.words(message('history:groups.numbered', { n: at + 1 })),
    members,
    reasons: reasons.map(cli.words),
    broken: broken.map(cli.words),
  }))
  for (const missing of result.missing) await cli.notes.line(cli.words(missing))
  const out = args.one('out')
  if (out !== null) await writeGroups(out, groups, roster.people, cli)
  const names = memberNames(roster.people)
  await cli.out.json({
    plan: result.sizes,
    groups: groups.map((one) => ({ ...one, members: one.members.map((id) => names.get(id) ?? id) })),
    score: result.score,
    seconds,
  })
}
