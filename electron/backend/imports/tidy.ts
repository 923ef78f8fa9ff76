import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat } from 'node:fs/promises'
import path from 'node:path'
import type { TidyOutcome } from '#shared/contract/importViews.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { ImportId } from '#shared/model/ids.ts'
import { message, type Message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { tableEntry } from '#shared/reading/tableEntry.ts'
import type { Course } from '../course/course.ts'
import { coursePaths } from '../course/paths.ts'
import type { Desk } from '../desk.ts'
import { moveInto } from '../disk/moveInto.ts'
import { diskFailure } from '../failures.ts'
import type { Host } from '../ports.ts'
import type { Original } from './originals.ts'

/** What becomes of the files that an import read. */
export type Tidying = 'move' | 'bin'

/** Why a file stays where it is. `lost`: there is nothing more that could be done with it. */
interface Kept {
  readonly why: Message
  readonly lost: boolean
}

const lost = (key: string): Kept => ({ why: message(key), lost: true })

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

/** Where an original lies, if it is still the very file that was imported. */
async function placeOf(
  host: NonNullable<Host['originals']>,
  original: Original,
): Promise<Result<string, Kept>> {
  const file = host.pathOf(original.origin)
  const facts = file === null ? null : await lstat(file).catch(() => null)
  if (file === null || facts?.isFile() !== true) return err(lost('errors:originals.gone'))
  return (await digestOf(file)) === original.digest ? ok(file) : err(lost('errors:originals.changed'))
}

async function tidyOne(
  host: NonNullable<Host['originals']>,
  original: Original,
  how: Tidying,
  folder: string,
): Promise<Result<null, Kept>> {
  try {
    const place = await placeOf(host, original)
    if (!place.ok) return place
    if (how === 'bin') {
      const binned = await host.bin(place.value)
      return binned ? ok(null) : err({ why: message('errors:originals.notBinned'), lost: false })
    }
    if (path.dirname(place.value) !== folder) await moveInto(place.value, folder)
    return ok(null)
  } catch (cause) {
    return err({ why: diskFailure(cause, original.name).error.message, lost: false })
  }
}

/**
 * Moves the files that an import read into the course's folder, or puts them into the bin, each only while it still is
 * what was imported. Says of each what became of it.
 */
export async function tidyOriginals(
  { ports, originals }: Pick<Desk, 'ports' | 'originals'>,
  course: Pick<Course, 'folder' | 'work'>,
  id: ImportId,
  how: Tidying,
): Promise<Result<TidyOutcome, ApiError>> {
  const host = ports.host.originals
  if (host === null || tableEntry(course.work.imports, id) === undefined) return ok({ done: [], kept: [] })
  const folder = coursePaths(course.folder).originals
  const done: string[] = []
  const kept: { name: string; why: Message }[] = []
  const left: Original[] = []
  for (const original of originals.take(id)) {
    const tidied = await tidyOne(host, original, how, folder)
    if (tidied.ok) done.push(original.name)
    else {
      kept.push({ name: original.name, why: tidied.error.why })
      if (!tidied.error.lost) left.push(original)
    }
  }
  originals.giveBack(id, left)
  return ok({ done, kept })
}
