import { engageCues } from './engageCues.ts'
import { inquireCues } from './inquireCues.ts'
import { cueTree, type CueTree } from './match.ts'
import { pointCues } from './pointCues.ts'
import { supportCues } from './supportCues.ts'
import { transformCues } from './transformCues.ts'

/** The cues of all criteria as one tree. */
export const allCues: CueTree = cueTree([
  ...pointCues,
  ...supportCues,
  ...engageCues,
  ...inquireCues,
  ...transformCues,
])
