import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SheetPage } from '#shared/contract/sheetViews.ts'
import type { SheetData } from '#shared/contract/views.ts'
import { stop } from './problem.ts'

/** How sheets are printed; the same as in the renderer, which makes them. */
export interface SheetOptions {
  readonly paper: 'letter' | 'a4'
  readonly large: boolean
  readonly coded: boolean
  readonly duplex: boolean
}

export type ReadingLevel = 'plain' | 'middle' | 'full'

/** The pages, made by the same components that the screen prints: built from the renderer into one module. */
export interface SheetsBundle {
  readonly renderStudents: (data: SheetData, options: SheetOptions) => string
  readonly renderClass: (data: SheetData, kind: 'teacher' | 'share', options: SheetOptions) => string
  readonly renderPage: (sheet: SheetPage, options: SheetOptions, level: ReadingLevel) => string
}

const bundle = new URL('../../dist/sheets/render.js', import.meta.url)

/** Loads what `npm run build` made of the printed pages. */
export async function loadSheets(): Promise<SheetsBundle> {
  if (!existsSync(fileURLToPath(bundle))) stop('sheets.notBuilt')
  const loaded: unknown = await import(bundle.href)
  // The build of this very tree made the module; its type is checked where it is written.
  return loaded as SheetsBundle
}
