import type { Word } from '../text/words.ts'
import { clearMarks, mark, noMarks } from './marks.ts'

/**
 * The different stems of a text, by their numbers: a small table of open addressing. A course keeps one for each
 * post, and sets of strings would be its largest part.
 */
export interface StemSet {
  /** Numbers counted from 1; 0 where a slot is empty. */
  readonly slots: Int32Array
  readonly size: number
}

function slotOf(stem: number, slots: Int32Array): number {
  return (Math.imul(stem, 0x9e3779b1) >>> 7) & (slots.length - 1)
}

/** A set of stems given by their numbers. A number given twice counts once. */
export function stemSet(stems: readonly number[]): StemSet {
  let length = 4
  while (length < stems.length * 1.5) length *= 2
  const slots = new Int32Array(length)
  let size = 0
  for (const stem of stems) {
    let slot = slotOf(stem, slots)
    while (slots[slot] !== 0 && slots[slot] !== stem + 1) slot = (slot + 1) & (length - 1)
    if (slots[slot] === 0) size += 1
    slots[slot] = stem + 1
  }
  return { slots, size }
}

export const noStems: StemSet = stemSet([])

/** Whether a set holds the stem of that number. */
export function hasStem({ slots }: StemSet, stem: number): boolean {
  let slot = slotOf(stem, slots)
  for (;;) {
    const held = slots[slot]
    if (held === stem + 1) return true
    if (held === 0) return false
    slot = (slot + 1) & (slots.length - 1)
  }
}

const met = noMarks()

/** The numbers of the stems of words that say something (all but function words), each once, in order. */
export function stemsIn(words: readonly Word[]): readonly number[] {
  clearMarks(met)
  const stems: number[] = []
  for (const { kind, stemId } of words) if (kind !== 'function' && mark(met, stemId)) stems.push(stemId)
  return stems
}
