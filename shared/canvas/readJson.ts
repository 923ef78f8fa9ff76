import { emptyContent } from '#shared/model/imports.ts'
import { message, type Message } from '#shared/model/message.ts'
import { createCollector } from './collect.ts'
import { jsonFormats, type JsonFormat } from './canvasJson.ts'
import { jsonTable } from './jsonTable.ts'
import { parseJson } from './parseJson.ts'
import { previewRows, readTable } from './readTable.ts'
import type { FileReading, ReadOptions } from './reading.ts'
import { recogniseTable } from './recognise.ts'

function recognise(value: unknown, options: ReadOptions): { format: JsonFormat; why: Message } | null {
  const chosen = jsonFormats.find(({ id }) => id === options.format)
  if (chosen !== undefined)
    return { format: chosen, why: chosen.recognise(value) ?? message('import:why.chosen') }
  for (const format of jsonFormats) {
    const why = format.recognise(value)
    if (why !== null) return { format, why }
  }
  return null
}

function unknownJson(name: string, encoding: string, kind: string): FileReading {
  const into = createCollector(name)
  into.problems.add(kind, 'stop', 0)
  return {
    ...emptyContent,
    name,
    format: 'unknown',
    why: message('import:why.unknownJson'),
    rows: 0,
    preview: [],
    problems: into.problems.list(),
    encoding,
    delimiter: '',
  }
}

/** What was read, as a table a person can look at. */
function previewOf(
  reading: Pick<FileReading, 'posts' | 'people' | 'topics'>,
): readonly (readonly string[])[] {
  const names = new Map(reading.people.map(({ id, name }) => [id, name]))
  if (reading.posts.length === 0) {
    return [
      ['id', 'title', 'posted_at'],
      ...reading.topics
        .slice(0, previewRows - 1)
        .map(({ id, title, postedAt }) => [id, title, postedAt ?? '']),
    ]
  }
  const rows = reading.posts
    .slice(0, previewRows - 1)
    .map((post) => [
      post.id,
      post.parentId ?? '',
      post.authorId === null ? '' : (names.get(post.authorId) ?? ''),
      post.createdAt ?? '',
      post.text,
    ])
  return [['id', 'parent_id', 'author', 'created_at', 'message'], ...rows]
}

/** Recognises and reads saved JSON. Long ids are kept digit by digit. */
export function readJson(text: string, encoding: string, name: string, options: ReadOptions): FileReading {
  const parsed = parseJson(text)
  if (!parsed.ok) return unknownJson(name, encoding, 'broken-json')
  const found = recognise(parsed.value, options)
  if (found === null) {
    const table = jsonTable(parsed.value)
    const tabular = table !== null && (options.mapping !== undefined || recogniseTable(table, name) !== null)
    return tabular ? readTable(table, name, options) : unknownJson(name, encoding, 'unknown-format')
  }
  const into = createCollector(name, options)
  found.format.read(parsed.value, into)
  const { content, rows, problems } = into.finish()
  const refused = problems.some(({ severity }) => severity === 'stop')
  return {
    ...(refused ? emptyContent : content),
    name,
    format: found.format.id,
    why: found.why,
    rows,
    preview: previewOf(content),
    problems,
    encoding,
    delimiter: '',
  }
}
