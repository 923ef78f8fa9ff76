import path from 'node:path'
import type { ApiError } from '#shared/contract/call.ts'
import type { RestorePoint, UndoState } from '#shared/contract/views.ts'
import type { Change } from '#shared/model/change.ts'
import { message, type Message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { writeQueue, type WriteQueue } from '../disk/writeQueue.ts'
import { diskFailure, failure } from '../failures.ts'
import type { Clock, StoreClass } from '../ports.ts'
import { keepBackup } from './backups.ts'
import { encodeCourse } from './courseData.ts'
import { applyToStacks, applyToWork, keptActs, type HistoryLine, type Stacks } from './history.ts'
import { appendLine, isOurs, writeCheckpoint, type HistoryFile } from './historyFile.ts'
import { coursePaths, type CoursePaths } from './paths.ts'
import { readCourse, type ReadCourse } from './readCourse.ts'
import { keepPoint } from './restorePoints.ts'

/** An act about to be done: its name, and what it changes. */
interface Intent {
  readonly name: Message
  readonly changes: readonly Change[]
}

/** Works out an act from the course as it is when its turn comes. Null: nothing to do. */
export type Decide = (
  work: CourseWork,
) => Result<Intent | null, ApiError> | Promise<Result<Intent | null, ApiError>>

/** How long after an act `course.json` is written; until then the act is in the history only. */
const snapshotDelay = 400
/** The history is shortened when it has grown to this many lines. */
const longHistory = 3 * keptActs
/** In a long session a good copy is kept this often. */
const backupEvery = 10 * 60_000

interface StoreState extends Omit<ReadCourse, 'notices' | 'stale'> {
  readonly notices: readonly Message[]
  readonly stale: boolean
}

/**
 * The instructor's work on disk. Every act is appended to the history and flushed before it counts; the whole
 * of `course.json` follows a moment later. So a kill at any moment loses nothing that was answered.
 */
export class CourseStore {
  readonly paths: CoursePaths
  readonly #clock: Clock
  readonly #Store: StoreClass
  readonly #queue: WriteQueue = writeQueue()
  readonly #report: (where: string, bug: unknown) => void
  #state: StoreState
  #timer: NodeJS.Timeout | null = null
  #lastBackup = 0

  private constructor(folder: string, ports: StorePorts, state: ReadCourse) {
    this.paths = coursePaths(folder)
    this.#clock = ports.clock
    this.#Store = ports.Store
    this.#report = ports.reportBug.bind(ports)
    this.#state = state
  }

  /** Opens a course folder; see `readCourse` for what is mended and what refused. */
  static async open(folder: string, ports: StorePorts): Promise<Result<CourseStore, ApiError>> {
    const read = await readCourse(folder, ports.clock.now())
    if (!read.ok) return read
    const store = new CourseStore(folder, ports, read.value)
    const ready = await store.#guard(() => store.#settle())
    return ready.ok ? ok(store) : ready
  }

  get work(): CourseWork {
    return this.#state.work
  }
  get stacks(): Stacks {
    return this.#state.stacks
  }
  get savedAt(): string {
    return this.#state.savedAt
  }
  get notices(): readonly Message[] {
    return this.#state.notices
  }
  get undoState(): UndoState {
    return {
      undo: this.#state.stacks.undo.at(-1)?.act.name ?? null,
      redo: this.#state.stacks.redo.at(-1)?.act.name ?? null,
    }
  }

  /** Adds something the instructor should know about this course. */
  notice(what: Message): void {
    this.#state = { ...this.#state, notices: [...this.#state.notices, what] }
  }

  /** Remembers how many posts wait for levels, for the list of courses. No act: it can be counted again. */
  countedToScore(toScore: number): void {
    if (toScore === this.#state.toScore) return
    this.#state = { ...this.#state, toScore, stale: true }
    this.#scheduleSnapshot()
  }

  /** Takes in what another program did to the course since. */
  reread(): Promise<Result<null, ApiError>> {
    return this.#inTurn(() => Promise.resolve(ok(null)))
  }

  /** Does one act, when its turn comes. Answers after it is safe on the disk; on failure nothing has changed. */
  commit(decide: Decide): Promise<Result<null, ApiError>> {
    return this.#inTurn(async () => {
      const intent = await decide(this.#state.work)
      if (!intent.ok) return intent
      if (intent.value === null || intent.value.changes.length === 0) return ok(null)
      const act = { name: intent.value.name, at: this.#clock.now(), changes: [...intent.value.changes] }
      await this.#write({ seq: this.#state.seq + 1, do: act })
      return ok(null)
    })
  }

  /** Takes the last act back. */
  undo(): Promise<Result<null, ApiError>> {
    return this.#inTurn(async () => {
      const last = this.#state.stacks.undo.at(-1)
      if (last === undefined) return failure('conflict', 'errors:nothingToUndo')
      await this.#write({ seq: this.#state.seq + 1, undo: last.seq })
      return ok(null)
    })
  }

  /** Brings back the act that was taken back last. */
  redo(): Promise<Result<null, ApiError>> {
    return this.#inTurn(async () => {
      const next = this.#state.stacks.redo.at(-1)
      if (next === undefined) return failure('conflict', 'errors:nothingToRedo')
      await this.#write({ seq: this.#state.seq + 1, redo: next.seq })
      return ok(null)
    })
  }

  /** Keeps the course as it is at this moment, to go back to. */
  mark(): Promise<Result<RestorePoint, ApiError>> {
    return this.#inTurn(async () => {
      const { work, seq, savedAt, toScore } = this.#state
      return ok(await keepPoint(this.paths, { work, seq, savedAt, toScore }, this.#clock.now()))
    })
  }

  /** Writes what is still to be written and ends. */
  async close(): Promise<void> {
    this.#stopTimer()
    await this.#queue.run(() => this.#settle())
  }

  async #guard<T>(work: () => Promise<T>): Promise<Result<T, ApiError>> {
    try {
      return ok(await work())
    } catch (cause) {
      return diskFailure(cause, path.basename(this.paths.folder))
    }
  }

  #inTurn<T>(work: () => Promise<Result<T, ApiError>>): Promise<Result<T, ApiError>> {
    return this.#queue.run(async () => {
      const done = await this.#guard(async () => {
        const fresh = await this.#refresh()
        return fresh.ok ? await work() : fresh
      })
      return done.ok ? done.value : done
    })
  }

  /** Another program (the command line, a second window) may have worked on the course: then read it again. */
  async #refresh(): Promise<Result<null, ApiError>> {
    if (await isOurs(this.paths.history, this.#state.history)) return ok(null)
    const read = await readCourse(this.paths.folder, this.#clock.now())
    if (!read.ok) return read
    this.#state = { ...read.value, notices: this.#state.notices }
    return ok(null)
  }

  async #write(line: HistoryLine): Promise<void> {
    const { work, stacks } = this.#state
    const history: HistoryFile = await appendLine(this.paths.history, this.#state.history, line)
    this.#state = {
      ...this.#state,
      work: applyToWork(work, stacks, line),
      stacks: applyToStacks(stacks, line),
      seq: line.seq,
      savedAt: this.#clock.now(),
      history,
      stale: true,
    }
    this.#scheduleSnapshot()
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #scheduleSnapshot(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#queue
        .run(() => this.#settle())
        .catch((cause: unknown) => {
          // The acts are safe in the history; the next act tries again.
          this.notice(message('errors:notice.snapshotFailed'))
          this.#report('course snapshot', cause)
        })
    }, snapshotDelay)
  }

  /** Brings `course.json` up to date and shortens a long history. */
  async #settle(): Promise<void> {
    if (!(await isOurs(this.paths.history, this.#state.history))) return
    await this.#backupNowAndThen()
    if (!this.#state.stale) return
    this.#saveCourse()
    if (this.#state.history.lines < longHistory) return
    const history = await writeCheckpoint(this.paths.history, this.#state.seq, this.#state.stacks)
    this.#state = { ...this.#state, history }
    // Acts before the checkpoint can no longer be applied to an older copy: keep a copy from here.
    await keepBackup(this.paths, this.#clock.now())
  }

  /** Before the first write of a session, and now and then, the good file on disk is kept. */
  async #backupNowAndThen(): Promise<void> {
    const now = Date.parse(this.#clock.now())
    if (this.#lastBackup !== 0 && now - this.#lastBackup < backupEvery) return
    if (this.#lastBackup === 0 && this.#state.stale) this.#saveCourse()
    await keepBackup(this.paths, this.#clock.now())
    this.#lastBackup = now
  }

  #saveCourse(): void {
    const { work, seq, savedAt, toScore } = this.#state
    saveCourseFile(this.#Store, this.paths, { work, seq, savedAt, toScore })
    this.#state = { ...this.#state, stale: false }
  }
}

export interface StorePorts {
  readonly clock: Clock
  readonly Store: StoreClass
  reportBug(where: string, bug: unknown): void
}

/** Writes `course.json` through the store class, which writes atomically. */
export function saveCourseFile(
  Store: StoreClass,
  paths: CoursePaths,
  data: Parameters<typeof encodeCourse>[0],
): void {
  const file = new Store({
    cwd: paths.folder,
    name: 'course',
    configName: 'course',
    fileExtension: 'json',
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
  })
  file.store = encodeCourse(data)
}
