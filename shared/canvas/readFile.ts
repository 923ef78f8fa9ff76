import { betterEncoding, decodeBytes } from '#shared/tables/decodeBytes.ts'
import { openTable } from '#shared/tables/openTable.ts'
import { isWorkbook, readWorkbook } from '#shared/tables/readWorkbook.ts'
import { isZip, unzip, type ArchiveMember } from '#shared/tables/unzip.ts'
import type { Problem } from '#shared/model/imports.ts'
import { message } from '#shared/model/message.ts'
import { createCollector } from './collect.ts'
import { combineReadings, refusedFile } from './combineReadings.ts'
import { looksLikeJson } from './parseJson.ts'
import { readPipePosts, recognisePipePosts } from './pipePosts.ts'
import { readJson } from './readJson.ts'
import { readTable } from './readTable.ts'
import type { FileReading, NamedBytes, ReadOptions } from './reading.ts'

const headBytes = 8 * 1024

function readPipes(file: NamedBytes, options: ReadOptions): FileReading {
  const { text, encoding } = decodeBytes(file.bytes, options.encoding)
  const into = createCollector(file.name, options)
  readPipePosts(text, into)
  const { content, rows, problems } = into.finish()
  return {
    ...content,
    name: file.name,
    format: 'pipe-posts',
    why: recognisePipePosts(text) ?? message('import:why.chosen'),
    rows,
    preview: content.posts.slice(0, 50).map((post) => [post.createdAt ?? '', post.text]),
    problems,
    encoding: encoding.label,
    delimiter: '|',
  }
}

/** Readable parts of an archive; folders, pictures and a Mac's shadow files are passed over. */
export function isReadable(name: string): boolean {
  return (
    !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name) &&
    /\.(?:csv|tsv|txt|json|jsonl|xlsx|xls)$|^xl\/.*\.(?:xml|rels)$/i.test(name)
  )
}

function readMembers(file: NamedBytes, members: readonly ArchiveMember[], options: ReadOptions): FileReading {
  if (isWorkbook(members)) {
    const sheets = readWorkbook(members).filter(({ table }) => table.opening.length > 0)
    return combineReadings(file.name, sheets.map(({ name, table }) => readTable(table, sheets.length > 1 ? name : file.name, options))) // prettier-ignore
  }
  const parts = members.filter(({ bytes }) => !isZip(bytes) || bytes !== file.bytes)
  return combineReadings(
    file.name,
    parts.map((member) => readPart(member, options)),
  )
}

/** A member of an archive: a workbook is opened, an archive inside the archive is not. */
function readPart(member: ArchiveMember, options: ReadOptions): FileReading {
  if (!isZip(member.bytes)) return readText(member, options)
  const inner = unzip(member.bytes, isReadable)
  return inner.ok && isWorkbook(inner.value)
    ? readMembers(member, inner.value, options)
    : refusedFile(member.name, 'unknown-format', 'unknown')
}

function readArchive(file: NamedBytes, options: ReadOptions): FileReading {
  const members = unzip(file.bytes, isReadable)
  if (members.ok) return readMembers(file, members.value, options)
  return refusedFile(
    file.name,
    members.error === 'damaged' ? 'damaged-archive' : 'archive-too-big',
    'unknown',
  )
}

export function readText(file: NamedBytes, options: ReadOptions): FileReading {
  const head = decodeBytes(file.bytes.subarray(0, headBytes), options.encoding).text.replace(/^\uFEFF/, '')
  if (looksLikeJson(head) && !isTableAnyway(options)) {
    const { text, encoding } = decodeBytes(file.bytes, options.encoding)
    return readJson(text.replace(/^\uFEFF/, ''), encoding.label, file.name, options)
  }
  if (
    options.format === 'pipe-posts' ||
    (options.format === undefined && recognisePipePosts(head) !== null)
  ) {
    return readPipes(file, options)
  }
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(head)) return refusedFile(file.name, 'web-page', 'webPage')
  return readDelimited(file, options)
}

function encodingGuessed(encoding: string): Problem {
  const kind = 'encoding-guessed'
  return { line: 0, kind, severity: 'note', message: message(`import:problem.${kind}`, { encoding }) }
}

/** Reads again where the file turned out to be in another encoding than it began in. */
function readDelimited(file: NamedBytes, options: ReadOptions): FileReading {
  const table = openTable(file.bytes, options)
  if (table.opening.length === 0) return refusedFile(file.name, 'empty-file', 'empty')
  const reading = readTable(table, file.name, options)
  if (!reading.problems.some(({ kind }) => kind === 'undecodable')) return reading
  const encoding = betterEncoding(file.bytes, { label: table.encoding }, options.encoding)
  if (encoding === null) return reading
  const again = readTable(openTable(file.bytes, { ...options, encoding }), file.name, options)
  return { ...again, problems: [encodingGuessed(encoding), ...again.problems] }
}

/** The instructor says how cells are set apart, so it is a table whatever it begins with. */
function isTableAnyway(options: ReadOptions): boolean {
  return options.delimiter !== undefined && options.delimiter !== ''
}

/**
 * Reads one file that an instructor holds: recognises it by its content and takes out people, topics, posts,
 * columns, groups and rubrics. Tables in any encoding, saved JSON, workbooks and archives of these. Never throws on
 * any bytes; a file of no known kind has the format `unknown`.
 */
export function readFile(file: NamedBytes, options: ReadOptions = {}): FileReading {
  return isZip(file.bytes) ? readArchive(file, options) : readText(file, options)
}
