import { defaultRubric } from '#shared/model/defaultRubric.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Person, Role } from '#shared/model/person.ts'
import type { Post } from '#shared/model/post.ts'
import type { PostScore } from '#shared/model/score.ts'
import type { Topic } from '#shared/model/topic.ts'
import { scorePosts } from '#shared/quality/scoreCourse.ts'
import * as resting from '#test/fixtures/course.ts'

/** A post of the thread on tides, unless another is named. */
export const aPost = (fields: resting.PostFields): Post => resting.aPost({ topic: 'tides', ...fields })

export const aPerson = (id: string, name: string, role: Role = 'student'): Person =>
  resting.aPerson({ id, canvasId: id, name, role })

export const aTopic = (id: string, title: string, prompt: string): Topic =>
  resting.aTopic({ id, title, prompt })

export function aCourse(
  posts: readonly Post[],
  topics: readonly Topic[],
  people: readonly Person[] = [],
): ClassContent {
  return resting.aClass({ people, topics, posts })
}

export const tides = aTopic(
  'tides',
  'Week 2: Should the harbour town build a tidal barrage?',
  'The harbour town plans a barrage across the estuary to make electricity from the tides. Should it be built?',
)

export const harvest = aTopic(
  'harvest',
  'Week 3: Who should own seeds?',
  'Companies patent seeds. Should farmers be allowed to keep and sow seed from their own harvest?',
)

const tideTexts = [
  'A barrage across the estuary would flood the mudflats where wading birds feed at low tide, so the electricity has a price for the birds.',
  'Turbines in the barrage make electricity at every tide, which is more regular than wind, but silt builds up behind the wall.',
  'Fishing boats must pass a lock in the barrage; my uncle fishes from the harbour and loses two hours at every tide already.',
  'The estuary carries silt to the mudflats, and without that silt the salt marsh behind the harbour shrinks.',
  'Electricity from turbines would let the town close the old coal plant beside the harbour.',
  'Salmon swim up the estuary in autumn and many would be cut by the turbines of the barrage.',
  'Smaller turbines on the seabed need no wall, so birds keep the mudflats and boats need no lock.',
  'The barrage also keeps storm floods out of the town, and floods took the lower harbour twice.',
  'Wading birds left the mudflats of the next estuary within three winters after its barrage closed.',
]

const seedTexts = [
  'Farmers kept seed from the harvest for centuries before any company wrote a patent.',
  'A patent pays the breeders who spend years on a variety of wheat, and without it they stop breeding.',
  'Seed that farmers save adapts to their soil, while patented seed must be bought every sowing.',
  'When wind carries pollen over the hedge, a farmer can hold patented seed without sowing it.',
  'Breeders could sell a licence to sow again instead of forbidding farmers to save seed.',
  'Seed banks keep old varieties of wheat and maize that no company sells.',
  'My grandmother sowed maize from her own harvest and exchanged seed with her neighbours.',
  'Hybrid maize does not breed true, so farmers buy it again even without a patent.',
  'A short patent of five years would pay breeders and free the seed for farmers afterwards.',
]

/** Two threads of nine posts each: enough to anchor in. */
export const background: readonly Post[] = [
  ...tideTexts.map((text, index) => aPost({ id: `tide${index}`, topic: 'tides', text })),
  ...seedTexts.map((text, index) => aPost({ id: `seed${index}`, topic: 'harvest', text })),
]

/** Scores `posts` among the background and returns the scores of `posts`. */
export function scoreAmong(posts: readonly Post[], people: readonly Person[] = []): readonly PostScore[] {
  const content = aCourse([...background, ...posts], [tides, harvest], people)
  const only = new Set(posts.map((post) => post.id))
  return scorePosts({ content, rubric: defaultRubric, forums: {}, only })
}

/** The score of one post among the background. */
export function scoreOne(post: Post, people: readonly Person[] = []): PostScore {
  const found = scoreAmong([post], people)[0]
  if (found === undefined) throw new Error('the post was not scored')
  return found
}

/** A post on the tides with reasons, an experience and a question. */
export const goodText =
  'I think the town should not build the barrage, because the mudflats behind it feed the wading birds, and silt would bury them. ' +
  'When I worked on the harbour ferry, we saw the estuary fill with silt after the small lock was closed. ' +
  'What would happen to the salt marsh if the turbines stopped at low tide for the birds?'
