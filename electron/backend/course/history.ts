import { z } from 'zod'
import { Act, applyChanges, invert } from '#shared/model/change.ts'
import type { CourseWork } from '#shared/model/work.ts'

const seq = z.number().int().nonnegative()
const Numbered = z.object({ seq, act: Act }).readonly()
type Numbered = z.infer<typeof Numbered>

/**
 * One line of `history.jsonl`. `undo` and `redo` name the act that they take back or bring again;
 * a `checkpoint` stands first in a shortened file and holds both stacks as they were.
 */
export const HistoryLine = z.union([
  z.strictObject({ seq, do: Act }),
  z.strictObject({ seq, undo: seq }),
  z.strictObject({ seq, redo: seq }),
  z.strictObject({
    seq,
    checkpoint: z.strictObject({ undo: z.array(Numbered).readonly(), redo: z.array(Numbered).readonly() }),
  }),
])
export type HistoryLine = z.infer<typeof HistoryLine>

/** Acts that can be undone (oldest first) and redone (the next one last). */
export interface Stacks {
  readonly undo: readonly Numbered[]
  readonly redo: readonly Numbered[]
}

export const emptyStacks: Stacks = { undo: [], redo: [] }

/** How many acts can be undone. */
export const keptActs = 200

/** What a line does to the stacks. A line that names another act than the next one leaves them as they are. */
export function applyToStacks(stacks: Stacks, line: HistoryLine): Stacks {
  if ('checkpoint' in line) return line.checkpoint
  if ('do' in line) {
    return { undo: [...stacks.undo, { seq: line.seq, act: line.do }].slice(-keptActs), redo: [] }
  }
  if ('undo' in line) {
    const last = stacks.undo.at(-1)
    if (last?.seq !== line.undo) return stacks
    return { undo: stacks.undo.slice(0, -1), redo: [...stacks.redo, last] }
  }
  const next = stacks.redo.at(-1)
  if (next?.seq !== line.redo) return stacks
  return { undo: [...stacks.undo, next], redo: stacks.redo.slice(0, -1) }
}

/** What a line does to the course, given the stacks as they were before it. */
export function applyToWork(work: CourseWork, stacks: Stacks, line: HistoryLine): CourseWork {
  if ('checkpoint' in line) return work
  if ('do' in line) return applyChanges(work, line.do.changes)
  if ('undo' in line) {
    const last = stacks.undo.at(-1)
    return last?.seq === line.undo ? applyChanges(work, invert(last.act.changes)) : work
  }
  const next = stacks.redo.at(-1)
  return next?.seq === line.redo ? applyChanges(work, next.act.changes) : work
}

/** The lines of a history file. `torn`: the last line is incomplete. `damaged`: another line cannot be read. */
export interface ReadHistory {
  readonly lines: readonly HistoryLine[]
  readonly torn: boolean
  readonly damaged: boolean
  /** Length in UTF-8 bytes of what was read well. */
  readonly goodBytes: number
}

function parseLine(text: string): HistoryLine | null {
  try {
    const parsed = HistoryLine.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Reads lines until the first that is no line; a kill while one is being written leaves the last one torn. */
export function readHistory(text: string): ReadHistory {
  const lines: HistoryLine[] = []
  let start = 0
  let damaged = false
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    const line = parseLine(text.slice(start, end))
    const expected = (lines.at(-1)?.seq ?? -1) + 1
    if (line === null || (lines.length > 0 && line.seq !== expected)) {
      damaged = true
      break
    }
    lines.push(line)
    start = end + 1
  }
  const goodBytes = new TextEncoder().encode(text.slice(0, start)).length
  return { lines, torn: !damaged && start < text.length, damaged, goodBytes }
}

/** A course and its stacks after the history has been read over a saved state. */
export interface Replayed {
  readonly work: CourseWork
  readonly seq: number
  readonly stacks: Stacks
  /** Lines that the saved state did not include yet. */
  readonly applied: number
  /** The history does not meet the saved state: nothing can be undone from it. */
  readonly broken: boolean
}

/** Reads lines over a saved state: brings in what it lacks, and finds what can be undone. */
export function replay(saved: { work: CourseWork; seq: number }, lines: readonly HistoryLine[]): Replayed {
  let { work, seq: at } = saved
  let stacks = emptyStacks
  let applied = 0
  for (const line of lines) {
    if (line.seq > at) {
      if (line.seq !== at + 1 || 'checkpoint' in line) break
      work = applyToWork(work, stacks, line)
      at = line.seq
      applied += 1
    }
    stacks = applyToStacks(stacks, line)
  }
  const last = lines.at(-1)?.seq ?? 0
  const broken = last !== at
  return { work, seq: at, stacks: broken ? emptyStacks : stacks, applied, broken }
}
