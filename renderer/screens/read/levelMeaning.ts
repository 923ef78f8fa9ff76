import type { Criterion, Level } from '#shared/model/rubric.ts'

type Worded = Pick<Criterion, 'title' | 'meanings'>

/** What can say locale keys: i18next, or a test's own table. */
interface Sayer {
  readonly exists: (key: string) => boolean
  readonly t: (key: string) => string
}

/** What a level of a criterion means: the course's own words, else the built-in ones; null where there are none. */
export function levelMeaning(i18n: Sayer, { title, meanings }: Worded, level: Level): string | null {
  const own = meanings?.at(level)?.trim() ?? ''
  if (own !== '') return own
  const key = title.replace(/\.title$/, `.level.${level}`)
  return key !== title && i18n.exists(key) ? i18n.t(key) : null
}
