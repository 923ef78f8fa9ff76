import type { Level } from '#shared/model/rubric.ts'

/** Five places, the level's own among them filled: level 0 "Not yet" is one of five, 4 "Strong" all five. */
export function levelDots(level: Level): string {
  return '●'.repeat(level + 1) + '○'.repeat(4 - level)
}

/** The level that a number key sets: 1 is the lowest ("Not yet", level 0), 5 the highest. */
export function levelOfKey(key: string): Level | null {
  switch (key) {
    case '1':
      return 0
    case '2':
      return 1
    case '3':
      return 2
    case '4':
      return 3
    case '5':
      return 4
    default:
      return null
  }
}

/** The locale key of a level's word. */
export function levelWord(level: Level): string {
  return `rubric:level.${level}`
}
