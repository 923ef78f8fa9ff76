import type { ApiError } from '#shared/contract/call.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Result } from '#shared/model/result.ts'

/** Something the person at the keyboard can mend: said on stderr, exit code 1. */
export class CliProblem extends Error {
  readonly what: Message
  constructor(what: Message) {
    super(what.key)
    this.what = what
  }
}

/** The command was not understood: said on stderr with the way to call it, exit code 2. */
export class UsageProblem extends Error {
  readonly what: Message
  constructor(what: Message) {
    super(what.key)
    this.what = what
  }
}

/** Ends the command with a sentence of the `cli` texts. */
export function stop(key: string, params?: Message['params']): never {
  throw new CliProblem(message(`cli:${key}`, params))
}

/** The value of a result, or the end of the command with its message. */
export function valueOf<T>(result: Result<T, ApiError>): T {
  if (!result.ok) throw new CliProblem(result.error.message)
  return result.value
}
