import { floats, withRoomFor } from '../growing.ts'
import { holderAt, holdersKept, postsAt } from '../stems/stemPosts.ts'
import type { TopicWords } from '../vocabulary.ts'
import { lightWeight, type Sentence } from './sentence.ts'

/** By number of a post, the weight of the words that point to it. All zero between two sentences. */
let pointing = floats(1024)

function point(number: number, weight: number): boolean {
  pointing = withRoomFor(pointing, number, floats)
  const before = pointing[number] ?? 0
  pointing[number] = before + weight
  return before === 0
}

/**
 * Posts that may have the sentence: they share words with it that hardly anybody else uses, and would share so much
 * of it if they had all its other words too.
 */
export function candidates(
  { count, slots, weights, weight }: Sentence,
  { holders }: TopicWords,
  needed: number,
): readonly number[] {
  const found: number[] = []
  let others = weight
  for (let at = 0; at < count; at += 1) {
    const told = weights[at] ?? 0
    if (told <= lightWeight) continue
    const slot = slots[at] ?? -1
    const posts = postsAt(holders, slot)
    if (posts > holdersKept) continue
    others -= told
    for (let nth = 0; nth < posts; nth += 1) {
      const number = holderAt(holders, slot, nth)
      if (point(number, told)) found.push(number)
    }
  }
  const asked = needed - others - 1e-9
  const enough: number[] = []
  for (const number of found) {
    if ((pointing[number] ?? 0) >= asked) enough.push(number)
    pointing[number] = 0
  }
  return enough
}
