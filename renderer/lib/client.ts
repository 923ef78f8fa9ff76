import { z } from 'zod'
import type { CallName, Input, Output } from '#shared/contract/api.ts'
import type { ApiError } from '#shared/contract/call.ts'
import { Message, message } from '#shared/model/message.ts'
import { err, type Result } from '#shared/model/result.ts'
import type { Transport } from './transport.ts'

/** The contract as the page sees it: expected failures are values, nothing rejects. */
export interface Client {
  readonly call: <N extends CallName>(name: N, input: Input<N>) => Promise<Result<Output<N>, ApiError>>
}

const ErrorKind = z.enum([
  'bad-request',
  'not-found',
  'conflict',
  'refused',
  'damaged',
  'from-the-future',
  'cancelled',
  'no-space',
  'internal',
])

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ kind: ErrorKind, message: Message }) }),
])

const unreadable = err<ApiError>({ kind: 'internal', message: message('app:error.unreadable') })

/**
 * Decodes the envelope of an answer. What is inside is trusted to the contract: it was made by the same list of
 * calls, in the same build.
 */
export function decodeAnswer<T>(answer: unknown): Result<T, ApiError> {
  const decoded = Answer.safeParse(answer)
  return decoded.success ? (decoded.data as Result<T, ApiError>) : unreadable
}

/** A client over any transport. */
export function createClient(transport: Transport): Client {
  return { call: async (name, input) => decodeAnswer(await transport(name, input)) }
}
