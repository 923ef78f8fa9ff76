import { z } from 'zod'

/**
 * A sentence not yet put into words: a key of a locale file and what goes into its gaps.
 * Shared code returns these; the hosts and the page say them (i18next), so no text lives in code.
 * A gap may hold a locale key of its own (the title of a built-in criterion): it is said too (`sayMessage`).
 * Keys are `namespace:path`, the namespace being the locale file, e.g. `import:problem.scientificId`.
 */
export const Message = z
  .object({
    key: z.string(),
    params: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .readonly()
      .optional(),
  })
  .readonly()
export type Message = z.infer<typeof Message>

/** Builds a message. `params` fill the `{{gaps}}` of the sentence. */
export function message(key: string, params?: Readonly<Record<string, string | number>>): Message {
  return params === undefined ? { key } : { key, params }
}
