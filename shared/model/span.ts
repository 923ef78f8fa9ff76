import { z } from 'zod'

/** A stretch of a post's displayed text: UTF-16 offsets, `start` inclusive, `end` exclusive. */
export const Span = z
  .object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
  .readonly()
export type Span = z.infer<typeof Span>
