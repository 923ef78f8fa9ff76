import type { ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { Trouble } from './Trouble.tsx'
import { Waiting } from './Waiting.tsx'

interface AnsweredProps<T> {
  readonly query: UseQueryResult<T>
  readonly children: (answer: T) => ReactNode
}

/** The answer of a call when it is there; until then a wait, and in its place what went wrong. */
export function Answered<T>({ query, children }: AnsweredProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null) return <Trouble error={query.error} again={() => void query.refetch()} />
  return <Waiting />
}
