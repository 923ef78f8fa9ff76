import { z } from 'zod'

/** How feedback speaks. A style changes wording, never facts: quotation, names, thread, minutes and dates stay. */
export const FeedbackTone = z.enum(['warm', 'even', 'direct'])
export type FeedbackTone = z.infer<typeof FeedbackTone>

export const FeedbackLength = z.enum(['short', 'medium', 'long'])
export type FeedbackLength = z.infer<typeof FeedbackLength>

export const FeedbackFormality = z.enum(['relaxed', 'neutral', 'formal'])
export type FeedbackFormality = z.infer<typeof FeedbackFormality>

export const FeedbackStyle = z
  .object({ tone: FeedbackTone, length: FeedbackLength, formality: FeedbackFormality })
  .readonly()
export type FeedbackStyle = z.infer<typeof FeedbackStyle>

/** The style of a course that has not chosen one. */
export const plainStyle: FeedbackStyle = { tone: 'even', length: 'medium', formality: 'neutral' }
