import { z } from 'zod'
import { PersonId, PostId } from './ids.ts'
import { Role } from './person.ts'
import { Forum } from './topic.ts'
import { ColumnNote } from './work.ts'

const column = z.number().int().nonnegative().max(100_000).optional()

/** Which column (0-based) holds what, for posts. Author and text are needed; the rest helps. */
export const ColumnMapping = z
  .strictObject({
    author: column,
    authorId: column,
    email: column,
    text: column,
    /** Further texts of the same person, one post each ("Reply 1", "Reply 2"). */
    replies: z.array(z.number().int().nonnegative()).max(500).readonly().optional(),
    time: column,
    postId: column,
    parentId: column,
    topicId: column,
    topicTitle: column,
    prompt: column,
    likes: column,
    section: column,
  })
  .readonly()
export type ColumnMapping = z.infer<typeof ColumnMapping>

/** Which column (0-based) says who a row is about, for surveys and class lists; all others become attributes. */
export const PeopleMapping = z
  .strictObject({
    name: column,
    firstName: column,
    lastName: column,
    canvasId: column,
    sisId: column,
    loginId: column,
    email: column,
    section: column,
  })
  .readonly()
export type PeopleMapping = z.infer<typeof PeopleMapping>

/** How the instructor wants one file read. What is left out is decided from the content. */
export const ReadChoice = z
  .strictObject({
    /** WHATWG label, e.g. `windows-1252`. */
    encoding: z.string().max(40).optional(),
    delimiter: z.string().min(1).max(3).optional(),
    /** 0-based among the records that are not blank. */
    headerRow: z.number().int().nonnegative().max(50).optional(),
    /** The id of a format, overriding what was recognised. */
    format: z.string().max(40).optional(),
    /** How `6/2/25` is meant: true for 6 February. */
    dayFirst: z.boolean().optional(),
    /** IANA name of the zone in which times without one were written. */
    timeZone: z.string().max(60).optional(),
    mapping: ColumnMapping.optional(),
    people: PeopleMapping.optional(),
  })
  .readonly()
export type ReadChoice = z.infer<typeof ReadChoice>

/** Whether anything was chosen at all. */
export function isChosen(choice: ReadChoice): boolean {
  return Object.values(choice).some((value) => value !== undefined)
}

/** What the instructor decides about an import once its files are read. Everything left out stays as proposed. */
export const ImportDecisions = z
  .strictObject({
    forums: z.record(z.string(), Forum).readonly(),
    /** People of the files who are somebody that is known already, by the id of who it is. */
    people: z.record(z.string(), PersonId).readonly().default({}),
    roles: z.record(z.string(), Role).readonly().default({}),
    columns: z.record(z.string(), ColumnNote).readonly().default({}),
    /** Posts to leave out; of a post that the course has, the version it has stays. */
    skipped: z.array(PostId).max(200_000).readonly().default([]),
  })
  .readonly()
export type ImportDecisions = z.infer<typeof ImportDecisions>

export const noDecisions: ImportDecisions = { forums: {}, people: {}, roles: {}, columns: {}, skipped: [] }

/** What an instructor may want to look at before an import is kept, in the order in which it is shown. */
export const checkKinds = [
  'edited',
  'deleted',
  'removed',
  'junk',
  'repeated',
  'empty',
  'media-only',
  'odd-date',
  'orphan',
  'tombstone',
] as const
export type CheckKind = (typeof checkKinds)[number]
