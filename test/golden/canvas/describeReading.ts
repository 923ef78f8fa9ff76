import type { FileReading } from '#shared/canvas/reading.ts'

type Json = Readonly<Record<string, unknown>>

function describePost(post: FileReading['posts'][number]): Json {
  const { id, topicId, parentId, parentInferred, authorId, text, createdAt, updatedAt, likes, deleted } = post
  return {
    id,
    in: topicId,
    to: parentId,
    by: authorId,
    at: createdAt,
    text,
    ...(parentInferred ? { parentInferred } : {}),
    ...(updatedAt === null || updatedAt === createdAt ? {} : { updatedAt }),
    ...(likes === null ? {} : { likes }),
    ...(deleted ? { deleted } : {}),
    ...(post.source === null ? {} : { source: post.source }),
    ...(post.quotes.length === 0
      ? {}
      : { quotes: post.quotes.map(({ start, end }) => text.slice(start, end)) }),
    ...(post.links.length === 0 ? {} : { links: post.links.map(({ href }) => href) }),
    ...(post.media.length === 0 ? {} : { media: post.media }),
  }
}

function describePerson(person: FileReading['people'][number]): Json {
  const { id, canvasId, sisId, loginId, email, name, sortableName, sections, role, onRoster } = person
  const ids = Object.entries({ canvasId, sisId, loginId, email }).filter(([, value]) => value !== null)
  return {
    id,
    name,
    sortableName,
    ...Object.fromEntries(ids),
    sections: sections.join(' | '),
    role,
    onRoster: onRoster ?? false,
  }
}

/** A reading as a person would check it against the file: everything that was read, nothing that repeats. */
export function describeReading(reading: FileReading): Json {
  return {
    format: reading.format,
    why: reading.why,
    rows: reading.rows,
    encoding: reading.encoding,
    delimiter: reading.delimiter,
    people: reading.people.map(describePerson),
    topics: reading.topics,
    posts: reading.posts.map(describePost),
    columns: reading.columns.map(({ id, title, kind, outOf, values }) => ({
      id,
      title,
      kind,
      outOf,
      values,
    })),
    groupSets: reading.groupSets,
    rubrics: reading.rubrics,
    problems: reading.problems.map(({ line, kind, severity }) => `${line} ${kind} (${severity})`),
  }
}
