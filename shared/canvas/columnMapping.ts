/** Which column (0-based) holds what. Author and text are needed to make posts; the rest helps. */
export interface ColumnMapping {
  readonly author?: number | undefined
  readonly authorId?: number | undefined
  readonly email?: number | undefined
  readonly text?: number | undefined
  /** Further texts of the same person, one post each ("Reply 1", "Reply 2"). */
  readonly replies?: readonly number[] | undefined
  readonly time?: number | undefined
  readonly postId?: number | undefined
  readonly parentId?: number | undefined
  readonly topicId?: number | undefined
  readonly topicTitle?: number | undefined
  readonly prompt?: number | undefined
  readonly likes?: number | undefined
  readonly section?: number | undefined
}
