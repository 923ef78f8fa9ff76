import { formatIds, type ReadOptions } from '#shared/canvas/reading.ts'
import type { ColumnMapping, PeopleMapping } from '#shared/model/importChoices.ts'

type Random = () => number

const below = (random: Random, count: number): number => Math.floor(random() * count)

function oneOf<T>(random: Random, choices: readonly T[]): T | undefined {
  return choices[below(random, choices.length)]
}

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis', 'iso-2022-jp', 'koi8-r']
const delimiters = [',', ';', '\t', '|', '::', '"', ' ', 'a', '\n', '.*']
const timeZones = ['America/Vancouver', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC']

/** Any column, also some that no file has. */
const column = (random: Random): number => below(random, 20)

const postFields = [
  'author', 'authorId', 'email', 'text', 'time', 'postId', 'parentId', 'topicId', 'topicTitle', 'prompt', 'likes', 'section',
] as const satisfies readonly (keyof ColumnMapping)[] // prettier-ignore
const personFields = [
  'name', 'firstName', 'lastName', 'canvasId', 'sisId', 'loginId', 'email', 'section',
] as const satisfies readonly (keyof PeopleMapping)[] // prettier-ignore

/** Each field at any column, or left out. */
function anyColumns(fields: readonly string[], random: Random): Readonly<Record<string, number>> {
  return Object.fromEntries(fields.filter(() => random() < 0.5).map((field) => [field, column(random)]))
}

function anyMapping(random: Random): ColumnMapping {
  const replies = Array.from({ length: below(random, 4) }, () => column(random))
  return { ...anyColumns(postFields, random), ...(replies.length > 0 ? { replies } : {}) }
}

/** What an instructor might say about a file, sensible or not. */
export function anyOptions(random: Random): ReadOptions {
  const said = (chance: number): boolean => random() < chance
  return {
    ...(said(0.4) ? { encoding: oneOf(random, encodings) } : {}),
    ...(said(0.4) ? { delimiter: oneOf(random, delimiters) } : {}),
    ...(said(0.4) ? { headerRow: below(random, 70) } : {}),
    ...(said(0.4) ? { format: oneOf(random, formatIds) } : {}),
    ...(said(0.4) ? { dayFirst: said(0.5) } : {}),
    ...(said(0.4) ? { timeZone: oneOf(random, timeZones) } : {}),
    ...(said(0.3) ? { mapping: anyMapping(random) } : {}),
    ...(said(0.3) ? { people: anyColumns(personFields, random) } : {}),
  }
}
