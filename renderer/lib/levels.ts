import type { Level } from '#shared/model/rubric.ts'

/** Five places, the level's own among them filled: level 0 "Not yet" is one of five, 4 "Strong" all five. */
export function levelDots(level: Level): string {
  return '●'.repeat(level + 1) + '○'.repeat(4 - level)
}

/** The locale key of a level's word. */
export function levelWord(level: Level): string {
  return `rubric:level.${level}`
}
