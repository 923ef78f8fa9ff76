import { message, type Message } from '#shared/model/message.ts'
import type { Level, Signal } from '#shared/model/rubric.ts'
import type { Finding } from './reasons.ts'

/** What was found for a criterion, as far as advice hangs on it. */
export interface Found {
  readonly signal: Exclude<Signal, 'none'>
  readonly level: Level
  readonly findings: readonly Pick<Finding, 'rule'>[]
  /** The post ends with a question that it does not go on from. */
  readonly closingQuestion: boolean
}

type Advise = (found: Found, has: (...rules: readonly string[]) => boolean) => string

function pointAdvice({ level }: Found, has: (...rules: readonly string[]) => boolean): string {
  if (level === 0) return 'say'
  if (!has('point.gives-reason')) return 'why'
  if (level < 3) return 'exactly'
  return has('point.draws-distinction', 'point.weighs-sides') ? 'follows' : 'limits'
}

function supportAdvice({ level, findings }: Found, has: (...rules: readonly string[]) => boolean): string {
  if (findings.length === 0) return 'none'
  if (level === 3) return 'second'
  return has('support.example', 'support.lived-experience') ? 'how' : 'bare'
}

function engageAdvice({ level }: Found): string {
  return ['none', 'which', 'further', 'follows'][level] ?? 'follows'
}

function inquireAdvice(found: Found, has: (...rules: readonly string[]) => boolean): string {
  if (found.findings.length === 0) return found.closingQuestion ? 'closing' : 'none'
  if (found.level === 3) return 'settle'
  return has('inquire.second-order', 'inquire.tests-case') ? 'change' : 'how'
}

function transformAdvice({ level, findings }: Found): string {
  if (findings.length === 0) return 'none'
  return level === 3 ? 'differently' : 'follows'
}

const advice: Readonly<Record<Found['signal'], Advise>> = {
  point: pointAdvice,
  support: supportAdvice,
  engage: engageAdvice,
  inquire: inquireAdvice,
  transform: transformAdvice,
}

/** By criterion the messages given so far: the same objects for all posts. */
const messages: Readonly<Record<Found['signal'], Map<string, Message>>> = {
  point: new Map(),
  support: new Map(),
  engage: new Map(),
  inquire: new Map(),
  transform: new Map(),
}

/** What would move a level up: never what the post already does. Null at the top. */
export function upOf(found: Found): Message | null {
  if (found.level === 4) return null
  const { signal, findings } = found
  const has = (...rules: readonly string[]): boolean => findings.some(({ rule }) => rules.includes(rule))
  const name = advice[signal](found, has)
  const known = messages[signal].get(name) ?? message(`quality:up.${signal}.${name}`)
  messages[signal].set(name, known)
  return known
}
