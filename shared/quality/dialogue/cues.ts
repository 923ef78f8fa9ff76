import type { CueGroup } from '../cues/tree.ts'
import { conversationalCues } from './conversationalCues.ts'
import { debateCues } from './debateCues.ts'
import { inquiryCues } from './inquiryCues.ts'
import { instructionCues } from './instructionCues.ts'

/**
 * Signs of the four dialogue strategies (the dialogue types of Burbules, 1993: stance towards the partner by aim).
 * Rule names start with the strategy.
 */
export const dialogueCues: readonly CueGroup[] = [
  ...conversationalCues,
  ...inquiryCues,
  ...debateCues,
  ...instructionCues,
]

export const dialogueRules: ReadonlySet<string> = new Set(dialogueCues.map((group) => group.rule))

/** Rules whose words count only where they open a sentence: "Yes, …" agrees, "… whether yes or no" does not. */
export const openingRules: ReadonlySet<string> = new Set([
  'conversational.joins-in',
  'debate.turns',
  'debate.doubts',
  'instruction.directs',
])
