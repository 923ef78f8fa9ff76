import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyToStacks,
  applyToWork,
  emptyStacks,
  keptActs,
  readHistory,
  replay,
  type HistoryLine,
} from '#backend/course/history.ts'
import { newCourseData, newSettings } from '#backend/course/courseData.ts'
import type { Act } from '#shared/model/change.ts'
import type { CourseWork } from '#shared/model/work.ts'

const start: CourseWork = newCourseData(newSettings('Course', ''), '2026-10-05T08:00:00.000Z').work

function noteAct(work: CourseWork, key: string, note: string | null): Act {
  const before = Object.hasOwn(work.people, key) ? (work.people[key] ?? null) : null
  const after = note === null ? null : { role: null, note }
  return {
    name: { key: 'history:test', params: { key } },
    at: '2026-10-05T08:00:00.000Z',
    changes: [{ table: 'people', key, before, after }],
  }
}

type Step =
  { readonly kind: 'do'; readonly key: string; readonly note: string } | { readonly kind: 'undo' | 'redo' }

/** Plays steps as a course does and returns every line with the state after it. */
function play(steps: readonly Step[]): { lines: HistoryLine[]; works: CourseWork[] } {
  let work = start
  let stacks = emptyStacks
  const lines: HistoryLine[] = []
  const works: CourseWork[] = []
  for (const step of steps) {
    const seq = lines.length + 1
    const last = stacks.undo.at(-1)
    const next = stacks.redo.at(-1)
    let line: HistoryLine | null = null
    if (step.kind === 'do') line = { seq, do: noteAct(work, step.key, step.note) }
    else if (step.kind === 'undo' && last !== undefined) line = { seq, undo: last.seq }
    else if (step.kind === 'redo' && next !== undefined) line = { seq, redo: next.seq }
    if (line === null) continue
    work = applyToWork(work, stacks, line)
    stacks = applyToStacks(stacks, line)
    lines.push(line)
    works.push(work)
  }
  return { lines, works }
}

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('do' as const),
    key: fc.constantFrom('ana', 'ben', '__proto__x', 'constructor'),
    note: fc.string(),
  }),
  fc.constant({ kind: 'undo' as const }),
  fc.constant({ kind: 'redo' as const }),
)
const anySteps = fc.array(anyStep, { maxLength: 40 })
const text = (lines: readonly HistoryLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('')

describe('laws of the history', () => {
  test('undoing everything gives the course as it was, redoing everything gives it back', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyStep.filter(({ kind }) => kind === 'do'),
          { maxLength: 20 },
        ),
        (steps) => {
          const undone = play([...steps, ...steps.map(() => ({ kind: 'undo' as const }))])
          expect(undone.works.at(-1) ?? start).toEqual(start)
          const redone = play([
            ...steps,
            ...steps.map(() => ({ kind: 'undo' as const })),
            ...steps.map(() => ({ kind: 'redo' as const })),
          ])
          expect(redone.works.at(-1) ?? start).toEqual(play(steps).works.at(-1) ?? start)
        },
      ),
    )
  })

  test('a course saved at any moment and the history give the same course and the same stacks', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(), (steps, at) => {
        const { lines, works } = play(steps)
        const savedAt = lines.length === 0 ? 0 : at % (lines.length + 1)
        const saved = { work: works[savedAt - 1] ?? start, seq: savedAt }
        const replayed = replay(saved, readHistory(text(lines)).lines)
        const whole = replay({ work: start, seq: 0 }, lines)
        expect(replayed.work).toEqual(works.at(-1) ?? start)
        expect(replayed.stacks).toEqual(whole.stacks)
        expect(replayed.applied).toBe(lines.length - savedAt)
        expect(replayed.broken).toBe(false)
      }),
    )
  })

  test('a file cut anywhere reads as its whole lines', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(), (steps, at) => {
        const { lines } = play(steps)
        const bytes = Buffer.from(text(lines))
        const cut = bytes.subarray(0, bytes.length === 0 ? 0 : at % (bytes.length + 1))
        const read = readHistory(cut.toString('utf8'))
        expect(read.damaged).toBe(false)
        expect(read.lines).toEqual(lines.slice(0, read.lines.length))
        expect(read.goodBytes).toBeLessThanOrEqual(cut.length)
        expect(read.torn).toBe(read.goodBytes < cut.length)
      }),
    )
  })
})

test('a new act after an undo forgets what could be redone', () => {
  const { lines } = play([
    { kind: 'do', key: 'ana', note: '1' },
    { kind: 'undo' },
    { kind: 'do', key: 'ben', note: '2' },
    { kind: 'redo' },
  ])
  expect(lines).toHaveLength(3)
  const { stacks } = replay({ work: start, seq: 0 }, lines)
  expect(stacks.undo.map(({ seq }) => seq)).toEqual([3])
  expect(stacks.redo).toEqual([])
})

test('keeps the last 200 acts', () => {
  const steps = Array.from({ length: keptActs + 5 }, (_, n): Step => ({
    kind: 'do',
    key: 'ana',
    note: String(n),
  }))
  const { stacks } = replay({ work: start, seq: 0 }, play(steps).lines)
  expect(stacks.undo).toHaveLength(200)
  expect(stacks.undo[0]?.seq).toBe(6)
})

test('a checkpoint stands for everything before it', () => {
  const { lines, works } = play([
    { kind: 'do', key: 'ana', note: '1' },
    { kind: 'do', key: 'ben', note: '2' },
    { kind: 'undo' },
  ])
  const { stacks } = replay({ work: start, seq: 0 }, lines)
  const shortened: HistoryLine[] = [
    { seq: 3, checkpoint: { undo: [...stacks.undo], redo: [...stacks.redo] } },
    { seq: 4, redo: 2 },
  ]
  const replayed = replay({ work: works[2] ?? start, seq: 3 }, shortened)
  expect(replayed.work).toEqual(works[1])
  expect(replayed.stacks.undo.map(({ seq }) => seq)).toEqual([1, 2])
})

test('a state older than the checkpoint cannot be brought up to date, and nothing can be undone from it', () => {
  const line: HistoryLine = { seq: 9, checkpoint: { undo: [], redo: [] } }
  const replayed = replay({ work: start, seq: 4 }, [line])
  expect(replayed).toMatchObject({ seq: 4, applied: 0, broken: true, stacks: emptyStacks })
})

test('a history that ends before the saved state offers no undo of older acts', () => {
  const { lines } = play([{ kind: 'do', key: 'ana', note: '1' }])
  expect(replay({ work: start, seq: 7 }, lines)).toMatchObject({ broken: true, stacks: emptyStacks, seq: 7 })
})

test('reading stops at a line that is none, and at a number that is left out', () => {
  const { lines } = play([
    { kind: 'do', key: 'ana', note: '1' },
    { kind: 'do', key: 'ben', note: '2' },
    { kind: 'do', key: 'ana', note: '3' },
  ])
  const [one, two, three] = lines.map((line) => JSON.stringify(line))
  expect(readHistory(`${one ?? ''}\nnot json\n${three ?? ''}\n`)).toMatchObject({
    damaged: true,
    lines: [lines[0]],
  })
  expect(readHistory(`${one ?? ''}\n${three ?? ''}\n`)).toMatchObject({ damaged: true, lines: [lines[0]] })
  expect(readHistory(`${one ?? ''}\n${two ?? ''}\n{"seq":3,"do":{"n`)).toMatchObject({
    torn: true,
    damaged: false,
  })
})
