import type { Criterion, Level } from '#shared/model/rubric.ts'

/** The locale key of what a level of a built-in criterion means; for a criterion from Canvas there is none. */
export function levelMeaning(criterion: Pick<Criterion, 'title'>, level: Level): string {
  return criterion.title.replace(/\.title$/, `.level.${level}`)
}
