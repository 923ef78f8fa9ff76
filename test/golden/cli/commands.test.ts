import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readFile } from '#shared/canvas/readFile.ts'
import { CliProblem } from '../../../electron/cli/problem.ts'
import { feedback } from '../../../electron/cli/commands/feedback.ts'
import { group } from '../../../electron/cli/commands/group.ts'
import { importFiles } from '../../../electron/cli/commands/import.ts'
import { recognise } from '../../../electron/cli/commands/recognise.ts'
import { score } from '../../../electron/cli/commands/score.ts'
import { canvas, ownFixture, run, withoutPaths } from './inProcess.ts'

const home = mkdtempSync(path.join(tmpdir(), 'workbench-cli-'))
const course = path.join(home, 'HIST 210')
const posts = canvas('ubc_4242-discussion_2024-09.csv')
const grades = canvas('gradebook_full.csv')

afterAll(() => {
  rmSync(home, { recursive: true, force: true })
})

/** Spans are checked against the text, so they are part of the shape. */
const Reason = z.strictObject({
  rule: z.string().min(1),
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
})
const Note = z.strictObject({ value: z.number().min(0).max(1), reasons: z.array(Reason) })
const Strategy = z.enum(['conversational', 'inquiry', 'debate', 'instruction'])
const ScoreLine = z.object({
  postId: z.string(),
  topicId: z.string(),
  authorId: z.string().nullable(),
  parentId: z.string().nullable(),
  words: z.number().int().nonnegative(),
  needsHuman: z.boolean(),
  overall: z.number().min(0).max(1).nullable(),
  criteria: z.record(
    z.enum(['point', 'support', 'engage', 'inquire', 'transform']),
    z.strictObject({
      level: z.number().int().min(0).max(4).nullable(),
      value: z.number().min(0).max(1),
      reasons: z.array(Reason),
    }),
  ),
  notes: z.strictObject({ civility: Note, clarity: Note }),
  dialogue: z.strictObject({
    label: z.enum([...Strategy.options, 'mixed', 'unclear']),
    labels: z.array(Strategy),
    scores: z.record(Strategy, z.number()),
  }),
})
const lines = (text: string): z.infer<typeof ScoreLine>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => ScoreLine.parse(JSON.parse(line)))

describe('recognise', () => {
  test('says what each file is and holds, unknown ones too', async () => {
    const { out } = await run(
      recognise,
      posts,
      grades,
      canvas('groupset_export_with_sis.csv'),
      ownFixture('unknown.bin'),
    )
    await expect(withoutPaths(out)).toMatchFileSnapshot('./recognise.json')
  })
})

describe('import', () => {
  test('makes a course and says what came in', async () => {
    const { out } = await run(importFiles, '--course', course, posts, grades)
    await expect(out).toMatchFileSnapshot('./import.json')
    expect(readdirSync(course).toSorted()).toEqual(['backups', 'course.json', 'history.jsonl', 'imports'])
  })

  test('of the same files again changes nothing', async () => {
    const { out } = await run(importFiles, '--course', course, posts, grades)
    expect(JSON.parse(out)).toMatchObject({ added: 0, updated: 0, unchanged: 7 })
  })

  test('of files that hold nothing writes nothing, not even a folder', async () => {
    const nowhere = path.join(home, 'nowhere')
    await expect(run(importFiles, '--course', nowhere, ownFixture('unknown.bin'))).rejects.toThrow(CliProblem)
    await expect(run(importFiles, '--course', nowhere, path.join(home, 'no-file.csv'))).rejects.toThrow(
      CliProblem,
    )
    expect(readdirSync(home)).toEqual(['HIST 210'])
  })
})

describe('score', () => {
  test('gives one line a post of the shape that was promised, from a course and from the bare file', async () => {
    const fromCourse = lines((await run(score, '--course', course)).out)
    const fromFile = lines((await run(score, posts)).out)
    expect(fromCourse.map(({ postId }) => postId)).toEqual(fromFile.map(({ postId }) => postId))
    const stable = fromCourse.map(({ postId, topicId, authorId, parentId, words }) => ({
      ...{ postId, topicId, authorId, parentId },
      words,
    }))
    await expect(`${JSON.stringify(stable, null, 2)}\n`).toMatchFileSnapshot('./score.json')
  })

  test('names the exact words of the post in every reason', async () => {
    const read = readFile({ name: 'posts.csv', bytes: readFileSync(posts) })
    const texts = new Map(read.posts.map((post) => [String(post.id), post.text]))
    for (const line of lines((await run(score, posts)).out)) {
      const reasons = [...Object.values(line.criteria), ...Object.values(line.notes)].flatMap(
        (one) => one.reasons,
      )
      for (const { text, start, end } of reasons) {
        expect(texts.get(line.postId)?.slice(start, end)).toBe(text)
      }
    }
  })

  test('writes to a file when asked', async () => {
    const file = path.join(home, 'out', 'scores.jsonl')
    const { out } = await run(score, posts, '--out', file)
    expect(out).toBe('')
    expect(lines(readFileSync(file, 'utf8'))).toHaveLength(7)
  })

  test('of a file without posts is a problem, not an empty answer', async () => {
    await expect(run(score, grades)).rejects.toMatchObject({ what: { key: 'cli:score.noPosts' } })
  })
})

const Groups = z.object({
  plan: z.array(z.number()),
  groups: z.array(z.object({ name: z.string(), members: z.array(z.string()), reasons: z.array(z.string()) })),
  seconds: z.number(),
})

describe('group', () => {
  test('keeps like with like in a bare roster, and keeps the rules', async () => {
    const file = path.join(home, 'groups.csv')
    const roster = ownFixture('roster.csv')
    const args = ['--match', 'track', '--mix', 'confidence', '--seed', '5', '--seconds', '1', '--out', file]
    const { out } = await run(group, roster, ...args)
    const answer = Groups.parse(JSON.parse(out))
    expect(answer.plan).toEqual([5, 5])
    const sets = answer.groups.map(({ members }) => members.toSorted()).toSorted()
    expect(sets).toEqual([
      ['Ana Ruiz', 'Ben Li', 'Chen Wu', 'Dee Fox', 'Eve Ng'],
      ['Fay Orr', 'Gus Pit', 'Hal Qua', 'Ian Roe', 'Jo Sun'],
    ])
    expect(answer.groups.every(({ reasons }) => reasons.length > 0)).toBe(true)
    const back = readFile({ name: 'groups.csv', bytes: readFileSync(file) })
    expect(back.format).toBe('canvas-group-set')
    expect(back.groupSets[0]?.groups.map(({ members }) => members.length)).toEqual([5, 5])
  })

  test('gives the same groups for the same seed, whatever the order of the rows', async () => {
    const [header = '', ...rows] = readFileSync(ownFixture('roster.csv'), 'utf8').trimEnd().split('\n')
    const turned = path.join(home, 'turned.csv')
    writeFileSync(turned, [header, ...rows.toReversed()].join('\n'))
    const args = ['--mix', 'Confidence', '--apart', '101|102', '--together', 'forr|Gus Pit', '--seed', '9']
    const one = Groups.parse(JSON.parse((await run(group, ownFixture('roster.csv'), ...args)).out))
    const two = Groups.parse(JSON.parse((await run(group, turned, ...args)).out))
    expect(two.groups).toEqual(one.groups)
    const groupOf = (name: string): string | undefined =>
      one.groups.find(({ members }) => members.includes(name))?.name
    expect(groupOf('Ana Ruiz')).not.toBe(groupOf('Ben Li'))
    expect(groupOf('Fay Orr')).toBe(groupOf('Gus Pit'))
  })

  test('of a course uses its columns', async () => {
    const { out } = await run(group, '--course', course, '--mix', 'Section')
    expect(Groups.parse(JSON.parse(out)).plan).toEqual([6])
  })

  test('without any ids writes a plain list and says why', async () => {
    const file = path.join(home, 'plain.csv')
    const { out, notes } = await run(group, ownFixture('names-only.csv'), '--mix', 'skill', '--out', file)
    expect(new Set(Groups.parse(JSON.parse(out)).groups[0]?.members).size).toBe(4)
    expect(notes).not.toBe('')
    expect(readFileSync(file, 'utf8').split('\n')[0]).toBe('name,group_name')
  })

  test('says in words which rules cannot hold together', async () => {
    const args = ['--mix', 'Track', '--apart', '101|102', '--together', '101|102']
    await expect(run(group, ownFixture('roster.csv'), ...args)).rejects.toThrow(CliProblem)
  })
})

describe('feedback', () => {
  test('writes one file a student and leaves the course as it was', async () => {
    const out = path.join(home, 'feedback')
    const before = readFileSync(path.join(course, 'history.jsonl'), 'utf8')
    const answer = await run(feedback, '--course', course, '--out', out)
    await expect(answer.out).toMatchFileSnapshot('./feedback.json')
    const texts = readdirSync(out).map((name) => readFileSync(path.join(out, name), 'utf8'))
    expect(texts).toHaveLength(6)
    for (const text of texts) {
      expect(text).not.toMatch(/\{\w+\}|undefined|\[object/u)
      expect(text.split(/\s+/u).length).toBeGreaterThan(30)
    }
    expect(readFileSync(path.join(course, 'history.jsonl'), 'utf8')).toBe(before)
  })
})
