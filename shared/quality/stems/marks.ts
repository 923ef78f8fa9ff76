/**
 * Which of many small numbers were met since the last time it was emptied. Emptying costs nothing and no memory is
 * asked for: what one work needs a thousand times over, a set of its own each time would make slow. Only for use
 * within one function: whoever empties the marks next takes them over.
 */
export interface Marks {
  stamps: Int32Array
  now: number
}

/** Marks with nothing marked. */
export function noMarks(): Marks {
  return { stamps: new Int32Array(1024), now: 1 }
}

/** Empties the marks. */
export function clearMarks(marks: Marks): void {
  marks.now += 1
}

function grow(marks: Marks, number: number): void {
  const grown = new Int32Array(Math.max(number + 1, marks.stamps.length * 2))
  grown.set(marks.stamps)
  marks.stamps = grown
}

/** Marks a number; true where it was not marked yet. */
export function mark(marks: Marks, number: number): boolean {
  if (number >= marks.stamps.length) grow(marks, number)
  if (marks.stamps[number] === marks.now) return false
  marks.stamps[number] = marks.now
  return true
}

/** Whether a number is marked. */
export function isMarked(marks: Marks, number: number): boolean {
  return marks.stamps[number] === marks.now
}
