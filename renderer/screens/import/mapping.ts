import { namesSomebody } from '#shared/canvas/mappedPeople.ts'
import type { PartLook, StagedFile } from '#shared/contract/importViews.ts'
import type { ColumnMapping, PeopleMapping, ReadChoice } from '#shared/model/importChoices.ts'

/** What the columns of a file are being matched to. */
export type Draft =
  | { readonly rows: 'posts'; readonly fields: ColumnMapping }
  | { readonly rows: 'people'; readonly fields: PeopleMapping }

export const postFields = [
  'author', 'text', 'time', 'authorId', 'email', 'postId', 'parentId', 'topicTitle', 'topicId', 'prompt', 'section',
  'likes',
] as const // prettier-ignore
export const peopleFields = [
  'name', 'firstName', 'lastName', 'canvasId', 'sisId', 'loginId', 'email', 'section',
] as const // prettier-ignore
export type Field = (typeof postFields)[number] | (typeof peopleFields)[number]

/** What was chosen for a file before, else what its titles suggest; a table with texts is taken for posts. */
export function draftOf(file: StagedFile, look: PartLook): Draft {
  if (file.choice.mapping !== undefined) return { rows: 'posts', fields: file.choice.mapping }
  if (file.choice.people !== undefined) return { rows: 'people', fields: file.choice.people }
  const isPosts = look.guess.posts.text !== undefined || Object.keys(look.guess.people).length === 0
  return isPosts ? { rows: 'posts', fields: look.guess.posts } : { rows: 'people', fields: look.guess.people }
}

/** The same file taken for the other thing. */
export function asRows(rows: Draft['rows'], look: PartLook): Draft {
  return rows === 'posts' ? { rows, fields: look.guess.posts } : { rows, fields: look.guess.people }
}

export function fieldsOf(draft: Draft): readonly Field[] {
  return draft.rows === 'posts' ? postFields : peopleFields
}

/** The column of a field, or null where it has none. */
export function columnOf({ fields }: Draft, field: Field): number | null {
  const entry = Object.entries(fields).find(([name]) => name === field)?.[1]
  return typeof entry === 'number' ? entry : null
}

/**
 * Gives a field another column, or none. Other fields keep theirs, even the same one: whoever chooses by typing passes
 * over other columns on the way.
 */
export function withColumn(draft: Draft, field: Field, column: number | null): Draft {
  const others = Object.entries(draft.fields).filter(([name]) => name !== field)
  const fields = Object.fromEntries(column === null ? others : [...others, [field, column]])
  return { ...draft, fields }
}

/** Which columns are further posts of the same person. */
export function repliesOf(draft: Draft): readonly number[] {
  return draft.rows === 'posts' ? (draft.fields.replies ?? []) : []
}

/** What is still needed before the file can be read. */
export function missingOf(draft: Draft): readonly ('author' | 'text' | 'who')[] {
  if (draft.rows === 'people') {
    return namesSomebody(draft.fields) ? [] : ['who']
  }
  const { author, authorId, email, text } = draft.fields
  const missing: ('author' | 'text')[] = []
  if ((author ?? authorId ?? email) === undefined) missing.push('author')
  if (text === undefined) missing.push('text')
  return missing
}

/** The choice that reads a file so; its encoding and the rest of its options stay. */
export function choiceOf({ choice }: Pick<StagedFile, 'choice'>, draft: Draft): ReadChoice {
  const others = { ...choice, mapping: undefined, people: undefined, format: undefined }
  return draft.rows === 'posts' ? { ...others, mapping: draft.fields } : { ...others, people: draft.fields }
}

/** Whether the file is read so already. */
export function isApplied(file: Pick<StagedFile, 'choice'>, draft: Draft): boolean {
  const now = draft.rows === 'posts' ? file.choice.mapping : file.choice.people
  const entries = (fields: object) => JSON.stringify(Object.entries(fields).toSorted())
  return now !== undefined && entries(now) === entries(draft.fields)
}
