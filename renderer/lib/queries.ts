import {
  keepPreviousData,
  QueryClient,
  useQuery,
  useQueryClient,
  type Query,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useCallback } from 'react'
import type { CallName, Input, Output } from '#shared/contract/api.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import type { Result } from '#shared/model/result.ts'
import type { Client } from './client.ts'
import { useClient } from './clientContext.ts'
import { CallFailure } from './failure.ts'
import { useTellFailure } from './notify.ts'

/** A query cache for a backend on this very machine: never "offline", no retries, answers stay until an act. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  })
}

interface CallOptions {
  readonly enabled?: boolean
  /** Show the last answer while the next one is on its way (moving through a list). */
  readonly keep?: boolean
}

/** A call as the cache asks for it: its answer is kept by (call, input). */
export function callQuery<N extends CallName>(client: Client, name: N, input: Input<N>) {
  return {
    queryKey: [name, input],
    queryFn: async (): Promise<Output<N>> => {
      const answer = await client.call(name, input)
      if (!answer.ok) throw new CallFailure(answer.error)
      return answer.value
    },
  }
}

/** Asks the backend and keeps the answer by (call, input). */
export function useCall<N extends CallName>(
  name: N,
  input: Input<N>,
  options: CallOptions = {},
): UseQueryResult<Output<N>, CallFailure> {
  const client = useClient()
  return useQuery<Output<N>, CallFailure>({
    ...callQuery(client, name, input),
    enabled: options.enabled ?? true,
    ...(options.keep === true ? { placeholderData: keepPreviousData } : {}),
  })
}

function courseOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('course' in input)) return null
  return typeof input.course === 'string' ? input.course : null
}

function isHead(value: unknown): value is CourseHead {
  return typeof value === 'object' && value !== null && 'undo' in value && 'settings' in value
}

/** Whether an act in `course` can have changed what this query holds. Opening is done once. */
export function isTouched(query: Pick<Query, 'queryKey'>, course: string | null): boolean {
  const [name, input] = query.queryKey
  if (name === 'courses.list') return true
  return name !== 'course.open' && course !== null && courseOf(input) === course
}

/**
 * After an act: the new head where the answer is one, everything else of the course asked again. Calls to `leave`
 * are asked again only when their screen opens next: a list that one works through does not move under the hand.
 */
export async function settle(
  cache: QueryClient,
  input: unknown,
  value: unknown,
  leave: readonly CallName[] = [],
): Promise<void> {
  const course = courseOf(input)
  const head = isHead(value) ? value : null
  if (head !== null) cache.setQueryData(['course.head', { course: head.id }], head)
  const isLeft = (query: Pick<Query, 'queryKey'>) => leave.some((name) => name === query.queryKey[0])
  const isFresh = (query: Pick<Query, 'queryKey'>) => head !== null && query.queryKey[0] === 'course.head'
  const touched = (query: Pick<Query, 'queryKey'>) => isTouched(query, course) && !isFresh(query)
  await cache.invalidateQueries({
    predicate: (query) => touched(query) && isLeft(query),
    refetchType: 'none',
  })
  await cache.invalidateQueries({ predicate: (query) => touched(query) && !isLeft(query) })
}

export type Act<N extends CallName> = (input: Input<N>) => Promise<Result<Output<N>, ApiError>>

/**
 * A call that changes something. Failures are told to the person here, so a caller only looks at `ok` when it has
 * something else to do. The promise ends when the call is answered; fresh lists follow, except those to `leave`
 * (see `settle`; a constant, so that the act stays the same function).
 */
export function useAct<N extends CallName>(name: N, leave?: readonly CallName[]): Act<N> {
  const client = useClient()
  const cache = useQueryClient()
  const tell = useTellFailure()
  return useCallback(
    async (input) => {
      const answer = await client.call(name, input)
      if (answer.ok) void settle(cache, input, answer.value, leave)
      else tell(answer.error)
      return answer
    },
    [client, cache, name, leave, tell],
  )
}
