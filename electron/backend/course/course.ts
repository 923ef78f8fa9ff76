import { existsSync } from 'node:fs'
import path from 'node:path'
import { guessForum } from '#shared/canvas/guessForum.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { CourseHead, RestorePoint } from '#shared/contract/views.ts'
import { courseId, type CourseId } from '#shared/model/ids.ts'
import { emptyContent, type ClassContent } from '#shared/model/imports.ts'
import { message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Forum } from '#shared/model/topic.ts'
import { indexSteps } from '#shared/reading/classIndex.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { setAside } from '../disk/atomicFile.ts'
import { writeQueue } from '../disk/writeQueue.ts'
import { failure } from '../failures.ts'
import { inTurns } from '../inTurns.ts'
import type { Ports } from '../ports.ts'
import type { WorkerClient } from '../worker/workerClient.ts'
import { changesBetween } from './changesBetween.ts'
import { courseRef, fetchContent, type MirroredContent } from './contentMirror.ts'
import { settingsOf } from './courseData.ts'
import { createCourseScores, type CourseScores } from './courseScores.ts'
import { CourseStore, type Decide } from './courseStore.ts'
import { countCourse, prepareCount } from './head.ts'
import { importPaths } from './paths.ts'
import { listPoints, readPoint, timeOfPoint } from './restorePoints.ts'

/** Topics the instructor has not decided about get the forum that their title suggests. */
function allForums(content: ClassContent, work: CourseWork): Readonly<Record<string, Forum>> {
  const guessed = content.topics
    .filter((topic) => !Object.hasOwn(work.forums, topic.id))
    .map((topic) => [topic.id, guessForum(topic, content)] as const)
  return { ...Object.fromEntries(guessed), ...work.forums }
}

/** An open course: the instructor's work, what the imports bring, and the suggestions. */
export class Course {
  readonly id: CourseId
  readonly folder: string
  readonly scores: CourseScores
  readonly #store: CourseStore
  readonly #worker: WorkerClient
  readonly #ports: Ports
  readonly #loading = writeQueue()
  #content: ClassContent = emptyContent
  #forums: Readonly<Record<string, Forum>> = {}
  #loadedFor: string | null = null
  #forumsFor: CourseWork['forums'] | null = null

  private constructor(folder: string, store: CourseStore, worker: WorkerClient, ports: Ports) {
    this.id = courseId(path.basename(folder))
    this.folder = folder
    this.#store = store
    this.#worker = worker
    this.#ports = ports
    this.scores = createCourseScores(worker)
  }

  /** Opens the course in a folder and reads its imports. */
  static async open(folder: string, worker: WorkerClient, ports: Ports): Promise<Result<Course, ApiError>> {
    const store = await CourseStore.open(folder, ports)
    if (!store.ok) return store
    const course = new Course(folder, store.value, worker, ports)
    const loaded = await course.#follow()
    if (loaded.ok) return ok(course)
    await course.close()
    return loaded
  }

  get work(): CourseWork {
    return this.#store.work
  }
  get content(): ClassContent {
    return this.#content
  }
  /** By topic id, every topic: decided or guessed. */
  get forums(): Readonly<Record<string, Forum>> {
    return this.#forums
  }
  get stacks(): CourseStore['stacks'] {
    return this.#store.stacks
  }

  /** Takes in what another program did to the course since, an import from the command line for example. */
  async reread(): Promise<Result<CourseHead, ApiError>> {
    return await this.#after(await this.#store.reread())
  }

  /** Does one act (see `CourseStore.commit`) and brings everything that hangs on it up to date. */
  async act(decide: Decide): Promise<Result<CourseHead, ApiError>> {
    return await this.#after(await this.#store.commit(decide))
  }
  async undo(): Promise<Result<CourseHead, ApiError>> {
    return await this.#after(await this.#store.undo())
  }
  async redo(): Promise<Result<CourseHead, ApiError>> {
    return await this.#after(await this.#store.redo())
  }

  /** Keeps this moment, to go back to. */
  mark(): Promise<Result<RestorePoint, ApiError>> {
    return this.#store.mark()
  }
  /** The moments that were kept, newest first. */
  points(): Promise<readonly RestorePoint[]> {
    return listPoints(this.#store.paths)
  }
  /** Brings everything back to a moment that was kept, as one act that can be undone. */
  backTo(id: string): Promise<Result<CourseHead, ApiError>> {
    return this.act(async (work) => {
      const point = await readPoint(this.#store.paths, id)
      if (point === null) return failure('not-found', 'errors:point.gone')
      const at = Date.parse(timeOfPoint(id))
      return ok({ name: message('history:backTo', { at }), changes: changesBetween(work, point.work) })
    })
  }

  /** The frame around every screen of the course. */
  head(): CourseHead {
    const { imports } = this.work
    const lastImport = Object.values(imports).map(({ at }) => at)
    return {
      id: this.id,
      settings: settingsOf(this.work),
      folder: this.folder,
      savedAt: this.#store.savedAt,
      ...countCourse(this.#content, this.work, this.#forums),
      lastImport: lastImport.toSorted().at(-1) ?? null,
      undo: this.#store.undoState,
      notices: this.#store.notices,
    }
  }

  async close(): Promise<void> {
    this.scores.close()
    await this.#store.close()
  }

  async #after(done: Result<null, ApiError>): Promise<Result<CourseHead, ApiError>> {
    if (!done.ok) return done
    const followed = await this.#follow()
    if (!followed.ok) return followed
    const head = this.head()
    this.#store.countedToScore(head.scorable - head.scored)
    return ok(head)
  }

  /** Reads the content again if other imports count now; then forums and scores follow. */
  #follow(): Promise<Result<null, ApiError>> {
    return this.#loading.run(async () => {
      const course = courseRef(this.folder, this.work)
      const key = JSON.stringify(course.imports)
      if (this.#loadedFor !== key) {
        const fetched = await fetchContent(this.#worker, course)
        if (!fetched.ok) return fetched
        this.#content = fetched.value.content
        this.#loadedFor = key
        this.#forumsFor = null
        await this.#tellUnread(fetched.value.unread)
      }
      this.#followForums()
      await inTurns(indexSteps(this.#content))
      await inTurns(prepareCount(this.#content, this.work, this.#forums))
      this.#followScores()
      return ok(null)
    })
  }

  #followForums(): void {
    const { forums } = this.work
    if (this.#forumsFor === forums) return
    this.#forums = allForums(this.#content, this.work)
    this.#forumsFor = forums
  }

  #followScores(): void {
    const { work } = this
    this.scores.follow({
      course: courseRef(this.folder, work),
      rubric: settingsOf(work).rubric,
      forums: this.#forums,
      people: work.people,
    })
  }

  /** Imports that cannot be read are said and set aside; everything else goes on. */
  async #tellUnread({ damaged, missing }: MirroredContent['unread']): Promise<void> {
    for (const id of damaged) {
      const file = importPaths(this.#store.paths, id).find((one) => existsSync(one))
      const kept = file === undefined ? null : await setAside(file, this.#ports.clock.now()).catch(() => null)
      const name = path.basename(kept ?? file ?? id)
      this.#store.notice(message('errors:notice.importDamaged', { kept: name }))
    }
    if (missing.length > 0) {
      this.#store.notice(message('errors:notice.importMissing', { count: missing.length }))
    }
  }
}
