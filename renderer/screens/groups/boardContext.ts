import type { PersonId } from '#shared/model/ids.ts'
import type { BoardActs } from './boardActs.ts'
import type { Selection } from './selection.ts'

/** What can be asked about somebody on the board. */
export type AskKind = 'move' | 'swap' | 'why'

/** What is being asked, and about whom: `people` are those who would move, the first of them is named. */
export interface Asking {
  readonly kind: AskKind
  readonly people: readonly PersonId[]
}

/** What columns and cards need of the board around them. */
export interface BoardContext {
  readonly acts: BoardActs
  readonly selection: Selection
  readonly choose: (person: PersonId, adding: boolean) => void
  readonly ask: (kind: AskKind, person: PersonId) => void
}
