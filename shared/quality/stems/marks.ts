import { ints, withRoomFor } from '../growing.ts'

/**
 * Which of many small numbers were met since the last time it was emptied. Emptying costs nothing and no memory is
 * asked for: what one work needs a thousand times over, a set of its own each time would make slow. Only for use
 * within one function: whoever empties the marks next takes them over.
 */
export interface Marks {
  stamps: Int32Array<ArrayBuffer>
  now: number
}

/** Marks with nothing marked. */
export function noMarks(): Marks {
  return { stamps: ints(1024), now: 1 }
}

/** Empties the marks. */
export function clearMarks(marks: Marks): void {
  marks.now += 1
}

/** Marks a number; true where it was not marked yet. */
export function mark(marks: Marks, number: number): boolean {
  marks.stamps = withRoomFor(marks.stamps, number, ints)
  if (marks.stamps[number] === marks.now) return false
  marks.stamps[number] = marks.now
  return true
}

/** Whether a number is marked. */
export function isMarked(marks: Marks, number: number): boolean {
  return marks.stamps[number] === marks.now
}
