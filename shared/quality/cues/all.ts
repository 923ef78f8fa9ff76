import { dialogueCues } from '../dialogue/cues.ts'
import { civilityCues, heatedCues, regardCues } from '../notes/civilityCues.ts'
import { engageCues } from './engageCues.ts'
import { inquireCues } from './inquireCues.ts'
import { pointCues } from './pointCues.ts'
import { structuralWorth } from './structural.ts'
import { supportCues } from './supportCues.ts'
import { transformCues } from './transformCues.ts'
import { cueTree, phrasesOf, type CueGroup, type CueTree } from './tree.ts'

/** Cues that bear on a level, by criterion. */
const criterionCues: readonly CueGroup[] = [
  ...pointCues,
  ...supportCues,
  ...engageCues,
  ...inquireCues,
  ...transformCues,
]

const criterionRules: ReadonlySet<string> = new Set(criterionCues.map((group) => group.rule))

/** Whether a cue bears on a level; the others name dialogue strategies and notes. */
export function bearsOnLevel(rule: string): boolean {
  return criterionRules.has(rule)
}

/** Every rule that looks for words. */
export const allGroups: readonly CueGroup[] = [
  ...criterionCues,
  ...dialogueCues,
  ...civilityCues,
  ...heatedCues,
  ...regardCues,
]

const worths: ReadonlyMap<string, number> = new Map([
  ...structuralWorth,
  ...allGroups.map((group): [string, number] => [group.rule, group.worth]),
])

/** What one finding of a rule is worth, 1 being full credit. */
export function worthOfRule(rule: string): number {
  return worths.get(rule) ?? 0
}

/** Every word that stands in a cue. */
export const cueWords: ReadonlySet<string> = new Set(
  allGroups.flatMap((group) => group.cues.flatMap((cue) => phrasesOf(cue).flat())),
)

/** All cues of all rules as one tree, so that a post is read once. */
export const allCues: CueTree = cueTree(allGroups)
