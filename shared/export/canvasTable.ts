import { openTable } from '#shared/tables/openTable.ts'

/** Records of a Canvas file as they stand: cells are not trimmed, for headers go back exactly as they came. */
export type CanvasRows = readonly (readonly string[])[]

/**
 * Reads a CSV of any variant Canvas writes (`,` or `;`, with byte-order mark or without). Blank records are left out.
 * @param bytes The file as the instructor handed it over.
 */
export function readCanvasTable(bytes: Uint8Array): CanvasRows {
  const rows: (readonly string[])[] = []
  openTable(bytes).eachRecord((cells) => void rows.push(cells))
  return rows
}
