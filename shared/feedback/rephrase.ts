import { z } from 'zod'
import type { DraftText } from '#shared/model/draft.ts'
import { message, type Message } from '#shared/model/message.ts'
import { countWords } from './wordCount.ts'

/** The parts that a local model may rephrase; the student's own words are never sent to be changed. */
const Rephrased = z.object({
  strength: z.string().trim().min(1).max(1500),
  nextStep: z.string().trim().min(1).max(1500),
  question: z.string().trim().min(1).max(1500),
})

const orders = [
  'You rephrase feedback that a teacher wrote to a student.',
  'Keep the meaning, every fact, every name, every number, every title and every quotation exactly as they are.',
  'Add nothing: no praise, no advice, no names, no numbers, no quotations.',
  'Keep each part about as long as it is.',
  'Answer with JSON only: {"strength": "...", "nextStep": "...", "question": "..."}.',
].join(' ')

/** The request of an OpenAI-compatible server (`/chat/completions`). */
export function rephraseRequest(text: DraftText, model: string): unknown {
  const { strength, nextStep, question } = text
  return {
    model,
    temperature: 0.4,
    stream: false,
    response_format: { type: 'json_object' },
    messages: [
      { role: 'system', content: orders },
      { role: 'user', content: JSON.stringify({ strength, nextStep, question }) },
    ],
  }
}

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})

function jsonIn(content: string): unknown {
  const start = content.indexOf('{')
  const end = content.lastIndexOf('}')
  if (start < 0 || end < start) return null
  try {
    return JSON.parse(content.slice(start, end + 1))
  } catch {
    return null
  }
}

/** The three parts in a server's answer, with the quotation as it was; null where the answer holds none. */
export function rephrasedText(answer: unknown, before: DraftText): DraftText | null {
  const completion = Completion.safeParse(answer)
  if (!completion.success) return null
  const parts = Rephrased.safeParse(jsonIn(completion.data.choices[0]?.message.content ?? ''))
  return parts.success ? { ...parts.data, quotation: before.quotation } : null
}

const part = ['strength', 'nextStep', 'question'] as const

function counted(found: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

const quoted = /[“"«„]([^“”"«»„]+)[”"»“]/gu
/** A capital within a sentence: a name, a title, a day; at the start of one it may be any word. */
const names = /(?<![.?!:“"«„]\s*|^\s*)(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]+/gmu
const numbers = /\d+(?:[.,]\d+)*/gu
const numberWords =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred)\b/giu

/** "I" and its forms are no names. */
const noNames = new Set(['I', 'I’m', 'I’ll', 'I’d', 'I’ve', "I'm", "I'll", "I'd", "I've"])

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(names)]
    .map(([name]) => name.replace(/[’']s$/u, ''))
    .filter((name) => !noNames.has(name))
}

function differences(before: readonly string[], after: readonly string[], kind: string): readonly Message[] {
  const [had, has] = [counted(before), counted(after)]
  const added = [...has.keys()].filter((one) => !had.has(one))
  const lost = [...had.keys()].filter((one) => !has.has(one))
  return [
    ...added.map((what) => message(`feedback:rephrase.added.${kind}`, { what })),
    ...lost.map((what) => message(`feedback:rephrase.lost.${kind}`, { what })),
  ]
}

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([one]) => one)

/** Names count wherever they stood before, at the start of a sentence too. */
function nameChanges(before: string, after: string): readonly Message[] {
  const known = new Set(before.match(/[\p{L}’'-]+/gu)?.map((word) => word.replace(/[’']s$/u, '')) ?? [])
  const kept = new Set(after.match(/[\p{L}’'-]+/gu)?.map((word) => word.replace(/[’']s$/u, '')) ?? [])
  const added = namesIn(after).filter((name) => !known.has(name))
  const lost = namesIn(before).filter((name) => !kept.has(name))
  return differences(lost, added, 'name')
}

/**
 * What a rephrasing changed besides wording: names, numbers and quotations that were added or lost, braces, a length
 * that is no rephrasing any more. Empty: it may be taken.
 */
export function changedFacts(before: DraftText, after: DraftText): readonly Message[] {
  return part.flatMap((name) => {
    const [one, other] = [before[name], after[name]]
    const words = countWords(other)
    const far = words > countWords(one) * 1.6 + 8 || words < countWords(one) * 0.5 - 4
    return [
      ...differences(found(one, quoted), found(other, quoted), 'quotation'),
      ...differences(found(one, numbers), found(other, numbers), 'number'),
      ...differences(
        found(one.toLowerCase(), numberWords),
        found(other.toLowerCase(), numberWords).filter((word) => word !== 'one'),
        'number',
      ).filter(({ params }) => params?.['what'] !== 'one'),
      ...nameChanges(one, other),
      ...(/[{}<>]|https?:/u.test(other) && !/[{}<>]|https?:/u.test(one)
        ? [message('feedback:rephrase.markup')]
        : []),
      ...(far ? [message('feedback:rephrase.length')] : []),
    ]
  })
}
