import type { ClassContent } from '#shared/model/imports.ts'
import { message, type Message } from '#shared/model/message.ts'
import type { Person } from '#shared/model/person.ts'
import { callNames } from '#shared/reading/people.ts'
import { sentencesIn } from './sentences.ts'

const unkind =
  /(?<![\p{L}])(?:wrong|mistake|mistaken|weak|weaker|worse|worst|poor|poorly|bad|failed|fails|sloppy|careless|misread|misunderstood|ignored|confused|unlike|shallow|lazy|rude|late|missing|problem with)(?![\p{L}])/iu

const pronoun = /(?<![\p{L}])(?:he|she|him|his|her|hers)(?![\p{L}])/iu

function namesPattern(names: readonly string[]): RegExp | null {
  const plain = names
    .filter((name) => name.length > 1)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  return plain.length === 0 ? null : new RegExp(`(?<![\\p{L}])(${plain.join('|')})(?![\\p{L}])`, 'u')
}

/**
 * Looks at the sentences that name a classmate: they are named only for something good, and by name, because nobody
 * knows another person's pronouns from a list.
 */
export function peersNamed(text: string, person: Person, content: ClassContent): readonly Message[] {
  const names = callNames(content.people.filter((other) => other.id !== person.id))
  const pattern = namesPattern([...names.values()])
  if (pattern === null) return []
  const found = sentencesIn(text).flatMap((span) => {
    const sentence = text.slice(span.start, span.end)
    const name = pattern.exec(sentence)?.[1]
    if (name === undefined) return []
    return [
      ...(unkind.test(sentence) ? [message('feedback:check.peerUnkind', { name })] : []),
      ...(pronoun.test(sentence) ? [message('feedback:check.pronoun', { name })] : []),
    ]
  })
  const seen = new Set<string>()
  return found.filter((one) => {
    const key = JSON.stringify(one)
    return !seen.has(key) && seen.add(key)
  })
}
