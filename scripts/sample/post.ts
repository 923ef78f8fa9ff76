import type { Strategy } from './bank.ts'
import { fullName, instructor, stranger, studentOf } from './people.ts'

export interface Author {
  readonly key: string
  readonly id: string
  readonly name: string
}

/** The person behind a key of a bank. */
export function authorOf(key: string): Author {
  if (key === instructor.key) return instructor
  if (key === stranger.key) return stranger
  const student = studentOf(key)
  return { key, id: student.id, name: fullName(student) }
}

/** A post before it has an id; `html` is the message as Canvas would store it. */
export interface PlannedPost {
  readonly author: Author
  readonly parent: PlannedPost | null
  readonly html: string
  readonly time: number
  readonly likes: number
  readonly deleted: boolean
  /** What kind of reply the bank's author meant it to be; null for posts that open a thread. */
  readonly strategy: Strategy | null
  /** Section of the bank and tags of the fragments used, to hang fitting replies below it. */
  readonly section: string
  readonly tags: readonly string[]
}

export interface PlannedTopic {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly promptHtml: string
  readonly created: number
  readonly posted: number
  readonly posts: readonly PlannedPost[]
}
