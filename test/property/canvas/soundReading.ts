import { expect } from 'vitest'
import { isFormatId, type FileReading } from '#shared/canvas/reading.ts'
import { ClassContent } from '#shared/model/imports.ts'

function spansOf(post: FileReading['posts'][number]) {
  return [...post.quotes, ...post.mentions, ...post.links]
}

/** Everything that content refers to is in it. */
export function expectSoundContent(content: ClassContent): void {
  const people = new Set<string>(content.people.map(({ id }) => id))
  const topics = new Set<string>(content.topics.map(({ id }) => id))
  expect(people.size).toBe(content.people.length)
  expect(topics.size).toBe(content.topics.length)
  expect(new Set(content.posts.map(({ id }) => id)).size).toBe(content.posts.length)
  for (const post of content.posts) {
    if (!topics.has(post.topicId)) expect.fail(`post ${post.id} is in no topic`)
    if (post.authorId !== null && !people.has(post.authorId)) expect.fail(`post ${post.id} is by nobody`)
    for (const { start, end } of spansOf(post)) {
      if (!(start >= 0 && start < end && end <= post.text.length))
        expect.fail(`span ${start}–${end} of ${post.id}`)
    }
    if (post.text.includes('\0')) expect.fail(`NUL in ${post.id}`)
  }
  const referred = [
    ...content.topics.flatMap(({ authorId }) => authorId ?? []),
    ...content.columns.flatMap(({ values }) => Object.keys(values)),
    ...content.groupSets.flatMap(({ groups }) => groups.flatMap(({ members }) => members)),
  ]
  for (const id of referred) if (!people.has(id)) expect.fail(`${id} is nobody`)
}

/** A reading that the rest of the program can rely on, whatever the bytes were. */
export function expectSoundReading(reading: FileReading): void {
  expect(isFormatId(reading.format)).toBe(true)
  expect(reading.why.key).toMatch(/^import:why\./)
  const parsed = ClassContent.safeParse(reading)
  if (!parsed.success) expect.fail(parsed.error.message)
  expectSoundContent(reading)
  for (const { line, message } of reading.problems) {
    expect(line).toBeGreaterThanOrEqual(0)
    expect(message.key).toMatch(/^import:problem\./)
  }
}
