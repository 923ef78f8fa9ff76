import type { z } from 'zod'
import { message } from '#shared/model/message.ts'
import { err, type Result } from '#shared/model/result.ts'
import { api, type CallName, type Decoded, type Output } from './api.ts'
import type { ApiError } from './call.ts'

/** One handler per call; a missing one does not compile. */
export type Handlers = {
  readonly [N in CallName]: (input: Decoded<N>) => Promise<Result<Output<N>, ApiError>>
}

/** Tells the host of a bug; what it does with it (log) is its own affair. */
export type ReportBug = (call: string, bug: unknown) => void

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(api, name)
}

function describe(error: z.ZodError): string {
  return error.issues
    .map((issue) => `${issue.path.map(String).join('.') || 'input'}: ${issue.message}`)
    .join('; ')
}

async function run<N extends CallName>(
  handlers: Handlers,
  name: N,
  input: unknown,
): Promise<Result<Output<N>, ApiError>> {
  const decoded = api[name].input.safeParse(input)
  if (!decoded.success) {
    return err({
      kind: 'bad-request',
      message: message('errors:badRequest', { call: name, what: describe(decoded.error) }),
    })
  }
  // The schema of this very call produced the data; TypeScript cannot see that through the union of calls.
  return handlers[name](decoded.data as Decoded<N>)
}

/**
 * The one door to the backend, for IPC, HTTP and the command line alike. Never throws: expected failures are
 * values, bugs are reported to the host and answered as `internal` without a stack.
 */
export async function dispatch(
  handlers: Handlers,
  report: ReportBug,
  name: unknown,
  input: unknown,
): Promise<Result<unknown, ApiError>> {
  if (!isCallName(name)) return err({ kind: 'bad-request', message: message('errors:unknownCall') })
  try {
    return await run(handlers, name, input)
  } catch (bug) {
    report(name, bug)
    return err({ kind: 'internal', message: message('errors:internal') })
  }
}
