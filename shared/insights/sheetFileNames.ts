import type { StudentSheet } from '#shared/contract/views.ts'
import type { WeekRange } from '#shared/model/draft.ts'

type Named = Pick<StudentSheet, 'sortableName' | 'code' | 'section' | 'weeks'>

/** Letters and figures of every script with hyphens between them: safe on every system, and in a mail. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’'`]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
}

const cut = (text: string, atMost: number): string =>
  Array.from(text).slice(0, atMost).join('').replace(/-+$/u, '')

const weeksPart = ({ from, to }: WeekRange): string => (from === to ? `Week${from}` : `Weeks${from}-${to}`)

function wished({ sortableName, code, section, weeks }: Named, coded: boolean): string {
  const parts = coded
    ? [plain(code)]
    : [cut(plain(section.split(',')[0] ?? ''), 24), cut(plain(sortableName), 60) || plain(code)]
  return [...parts, weeksPart(weeks)].filter((part) => part !== '').join('_')
}

/**
 * A file name without its ending for each sheet, in their order: `Section-2_Rivera-Ana_Weeks4-5`, or the code only.
 * Two students of one name get their codes too, as do names that differ only in what a file system does not tell
 * apart (capitals), so that no file takes the place of another.
 */
export function sheetFileNames(sheets: readonly Named[], coded: boolean): readonly string[] {
  const names = sheets.map((sheet) => wished(sheet, coded))
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1)
  return names.map((name, at) => {
    const code = plain(sheets[at]?.code ?? '')
    return (counts.get(name.toLowerCase()) ?? 0) > 1 ? `${name}_${code}` : name
  })
}
