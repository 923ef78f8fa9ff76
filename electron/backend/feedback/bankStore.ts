import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { ApiError } from '#shared/contract/call.ts'
import type { PhraseBank } from '#shared/feedback/bank.ts'
import {
  bankInUse,
  emptyOwnBank,
  listedPhrases,
  OwnBank,
  type ListedPhrase,
} from '#shared/feedback/commentBank.ts'
import { message, type Message } from '#shared/model/message.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { copyAtomic, setAside, writeAtomic } from '../disk/atomicFile.ts'
import { writeQueue } from '../disk/writeQueue.ts'
import { diskFailure, failure, isMissing } from '../failures.ts'
import type { Ports } from '../ports.ts'

const formatVersion = 1
const fileName = 'comment-bank.json'

const Envelope = z.object({ formatVersion: z.number().int().positive(), data: z.unknown() })

/** The comment bank of all courses: what ships with the program, and the instructor's own beside the courses. */
export interface BankStore {
  /** The bank that drafts are written from. A file that cannot be read holds up no draft. */
  inUse(): Promise<PhraseBank>
  listed(): Promise<Result<readonly ListedPhrase[], ApiError>>
  /** One change of the instructor's part, on what the file holds at that moment. */
  change(
    next: (own: OwnBank, listed: readonly ListedPhrase[]) => Result<OwnBank, ApiError>,
  ): Promise<Result<null, ApiError>>
  /** What reading found: a damaged file kept aside. */
  notices(): readonly Message[]
  newId(): string
}

type Ported = Pick<Ports, 'workspace' | 'clock'>

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The instructor's part in the text of the file; null where it is damaged. */
function decoded(text: string): Result<OwnBank | null, ApiError> {
  const envelope = Envelope.safeParse(parsed(text))
  if (!envelope.success) return ok(null)
  if (envelope.data.formatVersion > formatVersion) return failure('from-the-future', 'bank:fromTheFuture')
  const own = OwnBank.safeParse(envelope.data.data)
  return ok(own.success ? own.data : null)
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if (!isMissing(cause)) throw cause
    return null
  }
}

/** Opens the bank of a workspace; nothing is read before it is asked for, and every read sees the file as it is. */
export function createBankStore(starter: PhraseBank, ports: Ported): BankStore {
  const file = path.join(ports.workspace, fileName)
  const lastGood = `${file}.bak`
  const queue = writeQueue()
  const notices: Message[] = []

  /** A damaged file is renamed aside, and the copy made before the last change takes its place. */
  const restored = async (): Promise<OwnBank> => {
    const kept = await setAside(file, ports.clock.now())
    const backup = await textOf(lastGood)
    const own = backup === null ? null : decoded(backup)
    notices.push(message('bank:notice.damaged', { kept: path.basename(kept) }))
    if (own?.ok !== true || own.value === null) return emptyOwnBank
    await copyAtomic(lastGood, file)
    return own.value
  }
  const read = async (): Promise<Result<OwnBank, ApiError>> => {
    try {
      const text = await textOf(file)
      if (text === null) return ok(emptyOwnBank)
      const own = decoded(text)
      if (!own.ok) return own
      return ok(own.value ?? (await restored()))
    } catch (cause) {
      return diskFailure(cause, fileName)
    }
  }
  const write = async (own: OwnBank): Promise<Result<null, ApiError>> => {
    try {
      if ((await textOf(file)) !== null) await copyAtomic(file, lastGood)
      await writeAtomic(file, `${JSON.stringify({ formatVersion, data: own }, null, 2)}\n`)
      return ok(null)
    } catch (cause) {
      return diskFailure(cause, fileName)
    }
  }
  const readInTurn = (): Promise<Result<OwnBank, ApiError>> => queue.run(read)
  return {
    async inUse() {
      const own = await readInTurn()
      return own.ok ? bankInUse(starter, own.value) : starter
    },
    async listed() {
      const own = await readInTurn()
      return own.ok ? ok(listedPhrases(starter, own.value)) : own
    },
    change: (next) =>
      queue.run(async () => {
        const own = await read()
        if (!own.ok) return own
        const after = next(own.value, listedPhrases(starter, own.value))
        return after.ok ? await write(after.value) : after
      }),
    notices: () => [...notices],
    newId: () => `own.${randomUUID()}`,
  }
}
