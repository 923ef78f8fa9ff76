import type { JudgedUnit } from './judge.ts'

/** From this share of what a post says on its sentences share too few words with the thread for the rules to judge them. */
const mostShare = 0.6

/**
 * Whether most of a post is in other words than its thread's. It may be beside the topic; it may as well be a story, a
 * comparison or an answer to one person, which a reader follows and rules do not. No level hangs on it: it is said.
 */
export function isMostlyBeside(units: readonly JudgedUnit[]): boolean {
  let said = 0
  let beside = 0
  for (const { state, first, last } of units) {
    if (state === 'empty' || state === 'closing-question') continue
    said += last - first
    if (state === 'off-topic') beside += last - first
  }
  return said > 0 && beside >= said * mostShare
}
