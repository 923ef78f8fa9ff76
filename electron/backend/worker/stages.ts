import { createHash } from 'node:crypto'
import { checkImport, type Checks, type Term } from '#shared/canvas/checkImport.ts'
import { filePartsOf, type FilePart } from '#shared/canvas/fileParts.ts'
import { joinReadings, type JoinedImport } from '#shared/canvas/join.ts'
import { fingerprintsOf, lookAtPart } from '#shared/canvas/lookAtPart.ts'
import { isFormatId, type FileReading, type ReadOptions } from '#shared/canvas/reading.ts'
import { personId, type PersonId } from '#shared/model/ids.ts'
import { isChosen, type ReadChoice } from '#shared/model/importChoices.ts'
import type { ClassContent, ImportedFile } from '#shared/model/imports.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { UploadedFile } from '../uploads.ts'

/** A file as it was chosen. */
export interface StageSource {
  readonly name: string
  readonly size: number
  /** SHA-256 of the bytes, hex. */
  readonly digest: string
}

/** A part of a file, read. */
export interface StagedPart {
  readonly source: number
  readonly part: number
  readonly choice: ReadChoice
  readonly remembered: boolean
  readonly isTable: boolean
  readonly reading: FileReading
}

/** Files that were read and wait for the instructor's word. */
export interface Stage {
  readonly folder: string
  readonly sources: readonly StageSource[]
  readonly parts: readonly StagedPart[]
  /** Names the content that the people were joined with. */
  readonly key: string
  readonly joined: JoinedImport
  readonly checks: Checks
}

export interface StageHooks {
  readonly progress: (done: number, total: number, what: Message) => void
  readonly shouldStop: () => boolean
}

/** How the instructor wants a part read: `remembered` from an earlier file of the same layout. */
export type PartWish = Pick<StagedPart, 'choice' | 'remembered'>
type WishFor = (source: number, part: number, file: FilePart) => PartWish

/** What the instructor chose, as the readers take it. */
export function readOptionsOf({ format, ...choice }: ReadChoice, hooks: ReadOptions = {}): ReadOptions {
  return { ...choice, ...hooks, ...(format !== undefined && isFormatId(format) ? { format } : {}) }
}

/** The choice that was made for a file of this layout before; nothing where there was none. */
export function rememberedWish(file: FilePart, remembered: Readonly<Record<string, ReadChoice>>): PartWish {
  const known = Object.keys(remembered).length === 0 ? [] : fingerprintsOf(file)
  for (const fingerprint of known) {
    const choice = Object.hasOwn(remembered, fingerprint) ? remembered[fingerprint] : undefined
    if (choice !== undefined) return { choice, remembered: true }
  }
  return { choice: {}, remembered: false }
}

/** Names the layout of a part that is read as chosen, for the next file of the same source. Null where none is needed. */
export function layoutOf(file: FilePart, choice: ReadChoice): string | null {
  if (!isChosen(choice)) return null
  const row = lookAtPart(file, readOptionsOf(choice))?.headerRow ?? 0
  return fingerprintsOf(file)[row] ?? null
}

/** The digest of a file's bytes, hex. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Reads the parts of one file; null where the work was stopped. `wanted` leaves parts out that need not be read. */
export function readSource(
  file: UploadedFile,
  source: number,
  wishFor: WishFor,
  hooks: ReadOptions,
  wanted: (part: number) => boolean = () => true,
): readonly StagedPart[] | null {
  const parts: StagedPart[] = []
  for (const [part, found] of filePartsOf(file).entries()) {
    if (!wanted(part)) continue
    const wish = wishFor(source, part, found)
    const reading = found.read(readOptionsOf(wish.choice, hooks))
    if (hooks.shouldStop?.() === true) return null
    parts.push({ source, part, ...wish, isTable: isTable(found), reading })
  }
  return parts
}

function isTable(part: FilePart): boolean {
  return (part.open({})?.opening.length ?? 0) > 0
}

/** Reads the files one after another; null where the work was stopped. */
export function readFiles(
  files: readonly UploadedFile[],
  wishFor: WishFor,
  hooks: StageHooks,
): Pick<Stage, 'sources' | 'parts'> | null {
  const total = files.reduce((sum, file) => sum + file.bytes.length, 0)
  const parts: StagedPart[] = []
  const sources: StageSource[] = []
  let before = 0
  for (const [source, file] of files.entries()) {
    const what = message('jobs:import.reading', { file: file.name })
    const start = before
    hooks.progress(start, total, what)
    const onProgress = (done: number): void => hooks.progress(start + done, total, what)
    const read = readSource(file, source, wishFor, { onProgress, shouldStop: hooks.shouldStop })
    if (read === null) return null
    parts.push(...read)
    sources.push({ name: file.name, size: file.bytes.length, digest: digestOf(file.bytes) })
    before += file.bytes.length
  }
  return { sources, parts }
}

/** Joins the people of the readings with those of the course, and notes each file's digest. */
export function joinStage(
  { parts, sources }: Pick<Stage, 'parts' | 'sources'>,
  existing: ClassContent,
  people: Readonly<Record<string, PersonId>>,
): JoinedImport {
  const decisions = new Map(Object.entries(people).map(([id, who]) => [personId(id), who]))
  const joined = joinReadings(
    parts.map(({ reading }) => reading),
    existing,
    decisions,
  )
  // The files come back in the order in which the readings were handed in.
  const files = joined.files.map((file, at): ImportedFile => ({
    ...file,
    digest: sources[parts[at]?.source ?? -1]?.digest ?? '',
  }))
  return { ...joined, files }
}

/** A stage set against the course: joined, and looked through for what the instructor should see. */
export function settleStage(
  read: Pick<Stage, 'folder' | 'parts' | 'sources'>,
  loaded: { readonly key: string; readonly content: ClassContent },
  people: Readonly<Record<string, PersonId>>,
  term: Term | null,
): Stage {
  const joined = joinStage(read, loaded.content, people)
  const checks = checkImport(joined.content, loaded.content, joined.removed, term)
  return { ...read, key: loaded.key, joined, checks }
}
