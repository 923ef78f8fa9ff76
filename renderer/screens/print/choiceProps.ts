import type { PrintChoice } from './choice.ts'

/** What every part of the choice pane shows and changes. */
export interface ChoiceProps {
  readonly choice: PrintChoice
  readonly onChoice: (choice: PrintChoice) => void
}
