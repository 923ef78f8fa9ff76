import { z } from 'zod'
import { Column, GroupSet } from './column.ts'
import { ImportId, PersonId, PostId } from './ids.ts'
import { Message } from './message.ts'
import { Person } from './person.ts'
import { Post } from './post.ts'
import { Rubric } from './rubric.ts'
import { Topic } from './topic.ts'

/** Something about a file that the instructor should know. `line` is 1-based in the file, 0 for the file as a whole. */
export const Problem = z
  .object({
    line: z.number().int().nonnegative(),
    kind: z.string(),
    /** `stop`: nothing of the file is kept · `skip`: this row is not kept · `note`: kept, but look. */
    severity: z.enum(['stop', 'skip', 'note']),
    message: Message,
  })
  .readonly()
export type Problem = z.infer<typeof Problem>

/** A file that an import read. */
export const ImportedFile = z
  .object({
    name: z.string(),
    format: z.string(),
    why: Message,
    rows: z.number().int().nonnegative(),
    /** SHA-256 of the bytes, hex; empty where no host computed it. */
    digest: z.string(),
    problems: z.array(Problem).readonly(),
  })
  .readonly()
export type ImportedFile = z.infer<typeof ImportedFile>

/** The substance of one or several files, people already joined. */
export const ClassContent = z
  .object({
    people: z.array(Person).readonly(),
    topics: z.array(Topic).readonly(),
    posts: z.array(Post).readonly(),
    columns: z.array(Column).readonly(),
    groupSets: z.array(GroupSet).readonly(),
    rubrics: z.array(Rubric).readonly(),
  })
  .readonly()
export type ClassContent = z.infer<typeof ClassContent>

export const emptyContent: ClassContent = {
  people: [],
  topics: [],
  posts: [],
  columns: [],
  groupSets: [],
  rubrics: [],
}

/** What one import brought: written once to `imports/<id>.record`, never rewritten. */
export const ImportRecord = z
  .object({
    id: ImportId,
    at: z.string(),
    files: z.array(ImportedFile).readonly(),
    content: ClassContent,
    /** What the instructor decided at this import and need not decide again at the next; older records have none. */
    decided: z
      .object({
        /** People of the files who are somebody that was known already, by the id of who it is. */
        people: z.record(z.string(), PersonId).readonly(),
        /** Posts that were left out. */
        skipped: z.array(PostId).readonly(),
      })
      .readonly()
      .optional(),
  })
  .readonly()
export type ImportRecord = z.infer<typeof ImportRecord>
