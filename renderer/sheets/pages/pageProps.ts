import type { SheetFrame } from '#shared/contract/sheetViews.ts'
import type { SheetOptions } from '../options.ts'

/** What a sheet is drawn from. */
export interface PageProps<Body> {
  readonly frame: SheetFrame
  readonly body: Body
  readonly options: SheetOptions
}
