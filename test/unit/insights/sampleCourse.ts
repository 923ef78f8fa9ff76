import { readdirSync, readFileSync } from 'node:fs'
import { guessForum } from '#shared/canvas/guessForum.ts'
import { joinReadings } from '#shared/canvas/join.ts'
import { readFile } from '#shared/canvas/readFile.ts'
import { emptyContent, type ClassContent } from '#shared/model/imports.ts'
import type { Forum } from '#shared/model/topic.ts'

const folder = new URL('../../../resources/sample/', import.meta.url)

/** The sample course as the ordinary import reads it, forums guessed from their titles. */
export function sampleCourse(): {
  readonly content: ClassContent
  readonly forums: Readonly<Record<string, Forum>>
} {
  const readings = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => readFile({ name, bytes: readFileSync(new URL(encodeURIComponent(name), folder)) }))
  const { content } = joinReadings(readings, emptyContent)
  return {
    content,
    forums: Object.fromEntries(content.topics.map((topic) => [topic.id, guessForum(topic, content)])),
  }
}
