import { postId } from '#shared/model/ids.ts'
import { overallOf, type Debates } from './debates.ts'
import { figure, type Figure } from './figure.ts'
import { blind } from './gaming/blind.ts'
import { laterOperations } from './gaming/laterOperations.ts'
import { laterTexts } from './gaming/laterTexts.ts'
import { byScore, type Operation } from './gaming/operation.ts'
import { promptOperations } from './gaming/promptOperations.ts'
import { honestSentences, threadOperations } from './gaming/threadOperations.ts'
import { mean, percentile } from './stats.ts'

/** Mean change in percentile of the posts of the worse half of each thread. */
function meanShift(debates: Debates, operation: Operation): number {
  const shifts = [...debates.byTopic.values()].flatMap((thread) =>
    byScore(thread)
      .slice(Math.ceil(thread.length / 2))
      .flatMap((argument) => {
        const change = operation(argument, thread)
        const found = debates.lookup.posts.get(postId(argument.id))
        if (change === null || found === undefined) return []
        const post = change.answers === undefined ? found : { ...found, parentId: postId(change.answers) }
        const leftOut = new Set(change.leftOut === undefined ? [] : [change.leftOut])
        const before = percentile(debates.sorted, overallOf(debates, post, post.text, leftOut))
        return [percentile(debates.sorted, overallOf(debates, post, change.text, leftOut)) - before]
      }),
  )
  return mean(shifts)
}

/** What is asked, and what a new kind of attack gained before any rule was mended for it. */
function askedOf(name: string): string {
  if (name === honestSentences) return '≥ +25'
  const first = blind.gains[name]
  const before = first === undefined ? '' : ` (blind: ${first > 0 ? '+' : ''}${first.toFixed(1)})`
  return `≤ +6, aim ≤ +2${before}`
}

/** What attacks gain, in percentile points. The donor of real sentences is left out: they stand for own ones. */
export function gamingFigures(
  debates: Debates,
  attacks: Readonly<Record<string, string>>,
): readonly Figure[] {
  const appended = Object.entries({ ...attacks, ...laterTexts }).map(([name, text]): [string, Operation] => [
    name,
    (post) => ({ text: `${post.text} ${text}` }),
  ])
  const threads = [...debates.byTopic.values()]
  const operations = { ...promptOperations, ...threadOperations(threads), ...laterOperations(threads) }
  return [...appended, ...Object.entries(operations)].map(([name, operation]) =>
    figure('ukp attacks', name, askedOf(name), meanShift(debates, operation)),
  )
}
