import { dialogueCues } from '../dialogue/cues.ts'
import { civilityCues, regardCues } from '../notes/civilityCues.ts'
import { engageCues } from './engageCues.ts'
import { inquireCues } from './inquireCues.ts'
import { cueTree, type CueTree } from './match.ts'
import { pointCues } from './pointCues.ts'
import { supportCues } from './supportCues.ts'
import { transformCues } from './transformCues.ts'

/** Cues that bear on a level, by criterion. */
export const criterionCues = [...pointCues, ...supportCues, ...engageCues, ...inquireCues, ...transformCues]

const criterionRules: ReadonlySet<string> = new Set(criterionCues.map((group) => group.rule))

/** Whether a cue bears on a level; the others name dialogue strategies and notes. */
export function bearsOnLevel(rule: string): boolean {
  return criterionRules.has(rule)
}

/** All cues of all rules as one tree, so that a post is read once. */
export const allCues: CueTree = cueTree([...criterionCues, ...dialogueCues, ...civilityCues, ...regardCues])
