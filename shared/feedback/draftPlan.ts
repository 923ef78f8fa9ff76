import type { Criterion } from '#shared/model/rubric.ts'
import { forumOf } from '#shared/reading/forumOf.ts'
import { firstName } from '#shared/reading/people.ts'
import { isScoredForum } from '#shared/reading/scoring.ts'
import type { DraftInput } from './draftInput.ts'
import { nextDate, whereToAsk } from './facts.ts'
import { choosePointer, type Pointer } from './peerPost.ts'
import { chooseQuotation, type Quotation } from './quotation.ts'
import { standings, type Standing } from './standing.ts'
import type { VariableValues } from './variables.ts'
import { firstWords } from './wordCount.ts'

/** Threads have long titles; a sentence has room for the first words. */
const titleWordsAtMost = 8

/** Everything that was decided before a word is written. */
export interface DraftPlan {
  readonly input: DraftInput
  readonly values: VariableValues
  readonly quotation: Quotation | null
  readonly praised: Criterion | null
  readonly all: readonly Standing[]
  readonly pointer: Pointer | null
}

/** Lounge and practice posts are nobody's work: they count only for a student who wrote nothing else. */
function inScoredForums(input: DraftInput): DraftInput {
  const posts = input.posts.filter((post) => isScoredForum(forumOf(input.forums, post.topicId)))
  return posts.length === 0 ? input : { ...input, posts }
}

function valuesOf(input: DraftInput, quotation: Quotation | null, pointer: Pointer | null): VariableValues {
  const due = nextDate(input)
  return {
    first_name: firstName(input.person),
    course: input.settings.title,
    instructor: input.settings.instructor,
    ...(quotation === null ? {} : { quote: quotation.text }),
    ...(pointer === null ? {} : { thread: firstWords(pointer.topic.title, titleWordsAtMost) }),
    ...(pointer?.peer ? { peer_first_name: pointer.peer.name } : {}),
    ...(due === null ? {} : { due }),
  }
}

/** Decides what a draft is about. */
export function planOf(all: DraftInput): DraftPlan {
  const input = inScoredForums(all)
  const quotation = chooseQuotation(input)
  const pointer = choosePointer(input)
  const values = valuesOf(input, quotation, pointer)
  const praised = input.rubric.criteria.find((one) => one.id === quotation?.criterionId) ?? null
  return { input, values, quotation, praised, all: standings(input), pointer }
}

/**
 * What the `{variables}` mean for one student, for text that the instructor types or takes from the bank. `help` is
 * filled as well; `criterion` is not, because a typed text belongs to no single criterion.
 */
export function variableValues(input: DraftInput): VariableValues {
  const scored = inScoredForums(input)
  const { help } = whereToAsk(scored)
  const values = valuesOf(scored, chooseQuotation(scored), choosePointer(scored))
  return help === '' ? values : { ...values, help }
}
