import { z } from 'zod'

/**
 * Ids are strings everywhere: Canvas ids exceed 2^53, SIS ids keep leading zeros and letters.
 * Each has its own brand, so that a post's id cannot be handed in for a person's.
 */
export const CourseId = z.string().min(1).brand<'CourseId'>()
export type CourseId = z.infer<typeof CourseId>
export const PersonId = z.string().min(1).brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>
export const TopicId = z.string().min(1).brand<'TopicId'>()
export type TopicId = z.infer<typeof TopicId>
export const PostId = z.string().min(1).brand<'PostId'>()
export type PostId = z.infer<typeof PostId>
export const ImportId = z.string().min(1).brand<'ImportId'>()
export type ImportId = z.infer<typeof ImportId>
export const CriterionId = z.string().min(1).brand<'CriterionId'>()
export type CriterionId = z.infer<typeof CriterionId>
export const ColumnId = z.string().min(1).brand<'ColumnId'>()
export type ColumnId = z.infer<typeof ColumnId>
export const PlanId = z.string().min(1).brand<'PlanId'>()
export type PlanId = z.infer<typeof PlanId>
export const GroupId = z.string().min(1).brand<'GroupId'>()
export type GroupId = z.infer<typeof GroupId>
export const JobId = z.string().min(1).brand<'JobId'>()
export type JobId = z.infer<typeof JobId>
export const UploadId = z.string().min(1).brand<'UploadId'>()
export type UploadId = z.infer<typeof UploadId>
export const DraftId = z.string().min(1).brand<'DraftId'>()
export type DraftId = z.infer<typeof DraftId>
export const ContactId = z.string().min(1).brand<'ContactId'>()
export type ContactId = z.infer<typeof ContactId>

// Brands without a parse: for readers that make 100,000 of them from text already known to be non-empty.
export const courseId = (text: string): CourseId => text as CourseId
export const personId = (text: string): PersonId => text as PersonId
export const topicId = (text: string): TopicId => text as TopicId
export const postId = (text: string): PostId => text as PostId
export const importId = (text: string): ImportId => text as ImportId
export const criterionId = (text: string): CriterionId => text as CriterionId
export const columnId = (text: string): ColumnId => text as ColumnId
export const planId = (text: string): PlanId => text as PlanId
export const groupId = (text: string): GroupId => text as GroupId
export const jobId = (text: string): JobId => text as JobId
export const uploadId = (text: string): UploadId => text as UploadId
export const draftId = (text: string): DraftId => text as DraftId
export const contactId = (text: string): ContactId => text as ContactId
