import type { z } from 'zod'
import type { Message } from '#shared/model/message.ts'

declare const output: unique symbol

/** One call of the contract: how its input is decoded, and (as a type only) what it answers. */
export interface Call<Input extends z.ZodType, Output> {
  readonly input: Input
  readonly [output]?: Output
}

/** `call<Output>()(schema)`: the output is given, the input inferred. */
export function call<Output>() {
  return <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({ input })
}

/** An expected failure of a call. `internal` is a bug: logged by the host, shown without a stack. */
export interface ApiError {
  readonly kind:
    | 'bad-request'
    | 'not-found'
    | 'conflict'
    | 'refused'
    | 'damaged'
    | 'from-the-future'
    | 'cancelled'
    | 'no-space'
    | 'internal'
  readonly message: Message
  /** Further sentences that belong to the first, such as the rules that cannot hold together. */
  readonly more?: readonly Message[]
}

export type InputOf<C> = C extends Call<infer I, unknown> ? z.input<I> : never
export type DecodedOf<C> = C extends Call<infer I, unknown> ? z.output<I> : never
export type OutputOf<C> = C extends Call<z.ZodType, infer O> ? O : never
