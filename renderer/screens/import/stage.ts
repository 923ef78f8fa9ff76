import type { ApiError } from '#shared/contract/call.ts'
import type { ImportOutcome, ImportPreview, ResumedImport } from '#shared/contract/importViews.ts'
import type { CourseId, UploadId } from '#shared/model/ids.ts'
import type { ImportDecisions, ReadChoice } from '#shared/model/importChoices.ts'
import { message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Client } from '#renderer/lib/client.ts'
import { followJob, type JobProgress } from '#renderer/lib/jobs.ts'
import { uploadFile } from '#renderer/lib/upload.ts'

interface Following {
  readonly onProgress: (progress: JobProgress) => void
  readonly signal: AbortSignal
}

interface Sending extends Following {
  /** Asks the host for its word for where a file lies. */
  readonly originOf?: (file: File) => Promise<string | null>
}

async function dropAll(client: Client, uploads: readonly UploadId[]): Promise<void> {
  for (const uploadId of uploads) await client.call('upload.drop', { uploadId })
}

/** Sends the files one after the other; if one fails, those already sent are dropped. */
async function sendFiles(
  client: Client,
  files: readonly File[],
  { onProgress, signal, originOf }: Sending,
): Promise<Result<readonly UploadId[], ApiError>> {
  const total = files.reduce((sum, file) => sum + file.size, 0)
  const uploads: UploadId[] = []
  let before = 0
  for (const file of files) {
    const what = message('importing:working.sending', { file: file.name })
    const kilobytes = (bytes: number) => Math.round(bytes / 1000)
    const report = (sent: number) =>
      onProgress({ done: kilobytes(before + sent), total: kilobytes(total), what })
    report(0)
    const origin = (await originOf?.(file)) ?? undefined
    const sent = await uploadFile(client, file, { onProgress: report, signal, origin })
    if (!sent.ok) {
      await dropAll(client, uploads)
      return sent
    }
    uploads.push(sent.value)
    before += file.size
  }
  return ok(uploads)
}

/** Files → what importing them would do. Nothing is kept by the course yet. */
export async function stageFiles(
  client: Client,
  course: CourseId,
  files: readonly File[],
  following: Sending,
): Promise<Result<ImportPreview, ApiError>> {
  const sent = await sendFiles(client, files, following)
  if (!sent.ok) return sent
  const started = await client.call('import.stage', { course, uploads: [...sent.value] })
  return started.ok ? followJob(client, started.value, following) : started
}

/** Which part of which file. */
export interface PartOf {
  readonly source: number
  readonly part: number
}

/** Reads one part of the staged files again as wished. */
export async function restage(
  client: Client,
  course: CourseId,
  stageId: string,
  read: PartOf & { readonly choice: ReadChoice },
  following: Following,
): Promise<Result<ImportPreview, ApiError>> {
  const started = await client.call('import.restage', { course, stageId, reads: [read] })
  return started.ok ? followJob(client, started.value, following) : started
}

/** Takes up an import that was left. */
export async function resumeStage(
  client: Client,
  course: CourseId,
  stageId: string,
  following: Following,
): Promise<Result<ResumedImport, ApiError>> {
  const started = await client.call('import.resume', { course, stageId })
  return started.ok ? followJob(client, started.value, following) : started
}

/** What goes over to the backend is JSON: lists that may be written to. */
export function asInput({ forums, people, roles, columns, skipped }: ImportDecisions) {
  return {
    forums: { ...forums },
    people: { ...people },
    roles: { ...roles },
    columns: { ...columns },
    skipped: [...skipped],
  }
}

/** Keeps what was previewed. */
export async function commitStage(
  client: Client,
  course: CourseId,
  stageId: string,
  decisions: ImportDecisions,
  following: Following,
): Promise<Result<ImportOutcome, ApiError>> {
  const started = await client.call('import.commit', { course, stageId, ...asInput(decisions) })
  return started.ok ? followJob(client, started.value, following) : started
}
