import type { Previewing } from './flow.ts'
import type { Importing } from './useImport.ts'

/** What every step of the wizard works on. */
export interface StepProps {
  readonly flow: Previewing
  readonly importing: Importing
}
