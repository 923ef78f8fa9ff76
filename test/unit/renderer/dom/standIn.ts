import type { Client } from '#renderer/lib/client.ts'
import type { CallName, Input, Output } from '#shared/contract/api.ts'
import type { ApiError } from '#shared/contract/call.ts'
import { message } from '#shared/model/message.ts'
import { err, ok, type Result } from '#shared/model/result.ts'

type Answer<N extends CallName> = Result<Output<N>, ApiError>

/** How a stand-in for the backend answers; what is not here is asked and never answered. */
export type Answers = {
  readonly [N in CallName]?: (input: Input<N>) => Answer<N> | Promise<Answer<N>>
}

/** An answer that is always the same. */
export const always =
  <T>(value: T) =>
  () =>
    ok(value)

/** An expected failure, said with a sentence that every test can know: "There is nothing to undo." */
export const refusal = err<ApiError>({ kind: 'refused', message: message('app:undo.nothing') })
export const refused = () => refusal
export const refusedWords = 'There is nothing to undo.'

/** An answer that comes when the test says so. */
export function later<T>() {
  const { promise, resolve } = Promise.withResolvers<Result<T, ApiError>>()
  return { answer: () => promise, come: (value: T) => resolve(ok(value)), fail: () => resolve(refusal) }
}

export interface Asked {
  readonly name: CallName
  readonly input: unknown
}

/** A backend that remembers what was asked of it. */
export function standIn(answers: Answers) {
  const asked: Asked[] = []
  const client: Client = {
    call: <N extends CallName>(name: N, input: Input<N>): Promise<Answer<N>> => {
      asked.push({ name, input })
      const answer = answers[name] as ((input: Input<N>) => Answer<N> | Promise<Answer<N>>) | undefined
      return answer === undefined ? new Promise(() => undefined) : Promise.resolve(answer(input))
    },
  }
  /** The inputs of every call of a name, in order. */
  const inputs = (name: CallName) => asked.filter((one) => one.name === name).map(({ input }) => input)
  return { client, asked, inputs }
}
