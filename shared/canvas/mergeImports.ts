import type { PersonId, PostId, TopicId } from '#shared/model/ids.ts'
import type { ClassContent, ImportRecord } from '#shared/model/imports.ts'
import type { Person } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { Topic } from '#shared/model/topic.ts'
import { choosePost } from './choosePost.ts'
import { clusterPeople, type Cluster, type Sighting } from './clusterPeople.ts'
import { settleRole } from './joinPerson.ts'
import {
  isFileTopic,
  mergeColumns,
  mergeGroupSets,
  mergeRubrics,
  mergeTopics,
  renameColumn,
  renameGroupSet,
  type RenamePerson,
} from './mergeLists.ts'

/** Later imports know better; what they leave open stays. The id is the first the course had. */
function mergePerson(earlier: Person, later: Person): Person {
  const named = later.onRoster === true || earlier.onRoster !== true ? later : earlier
  const onRoster = earlier.onRoster === true || later.onRoster === true
  return {
    id: earlier.id,
    canvasId: later.canvasId ?? earlier.canvasId,
    sisId: later.sisId ?? earlier.sisId,
    loginId: later.loginId ?? earlier.loginId,
    email: later.email ?? earlier.email,
    name: named.name,
    sortableName: named.sortableName,
    sections: later.sections.length > 0 ? later.sections : earlier.sections,
    role: [earlier.role, later.role].find((role) => role === 'test' || role === 'staff') ?? later.role,
    ...(onRoster ? { onRoster } : {}),
  }
}

interface MergedPeople {
  readonly people: readonly Person[]
  readonly rename: RenamePerson
}

/** As the course came to know them: by import, then by place in it. */
function inOrder(cluster: Cluster): readonly Person[] {
  return cluster.toSorted((one, other) => one.source - other.source).map(({ person }) => person)
}

function mergePeople(records: readonly ImportRecord[]): MergedPeople {
  const people = records.flatMap(({ content }) => content.people)
  const sightings: readonly Sighting[] = people.map((person, source) => ({ source, person }))
  const renamed = new Map<PersonId, PersonId>()
  const merged = clusterPeople(sightings).flatMap((cluster) => {
    const [first, ...others] = inOrder(cluster)
    if (first === undefined) return []
    for (const { id } of others) renamed.set(id, first.id)
    return [others.reduce(mergePerson, first)]
  })
  return { people: merged, rename: (id) => renamed.get(id) ?? id }
}

function mergePosts(records: readonly ImportRecord[], rename: RenamePerson): readonly Post[] {
  const merged = new Map<PostId, Post>()
  for (const { content } of records) {
    for (const post of content.posts) {
      const authorId = post.authorId === null ? null : rename(post.authorId)
      const own = authorId === post.authorId ? post : { ...post, authorId }
      const known = merged.get(own.id)
      merged.set(own.id, known === undefined ? own : choosePost(known, own))
    }
  }
  return [...merged.values()]
}

/** Stand-in topics of saved pages whose posts have since come with their real topic are no topics. */
function usedTopics(topics: readonly Topic[], posts: readonly Post[]): readonly Topic[] {
  if (!topics.some(({ id }) => isFileTopic(id))) return topics
  const used = new Set<TopicId>(posts.map((post) => post.topicId))
  return topics.filter(({ id }) => !isFileTopic(id) || used.has(id))
}

function settleRoles(people: readonly Person[], topics: readonly Topic[]): readonly Person[] {
  const authors = new Set(topics.flatMap(({ authorId }) => authorId ?? []))
  const rosterKnown = people.some((person) => person.onRoster === true)
  return people.map((person) => {
    const role = settleRole(person, { isTopicAuthor: authors.has(person.id), rosterKnown })
    return role === person.role ? person : { ...person, role }
  })
}

/**
 * The class as the imports together show it, oldest first: the newest version of every post, people joined across
 * imports, columns by id. Leaving a record out gives the class as it was without it; a record that says the same as
 * an earlier one changes nothing.
 */
export function mergeImports(records: readonly ImportRecord[]): ClassContent {
  const { people, rename } = mergePeople(records)
  const contents = records.map(({ content }) => content)
  const posts = mergePosts(records, rename)
  const allTopics = mergeTopics(
    contents.map(({ topics }) =>
      topics.map((topic) => ({
        ...topic,
        authorId: topic.authorId === null ? null : rename(topic.authorId),
      })),
    ),
  )
  const topics = usedTopics(allTopics, posts)
  return {
    people: settleRoles(people, topics),
    topics,
    posts,
    columns: mergeColumns(
      contents.map(({ columns }) => columns.map((column) => renameColumn(column, rename))),
    ),
    groupSets: mergeGroupSets(
      contents.map(({ groupSets }) => groupSets.map((set) => renameGroupSet(set, rename))),
    ),
    rubrics: mergeRubrics(contents.map(({ rubrics }) => rubrics)),
  }
}
