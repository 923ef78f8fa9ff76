import type { ColumnKind } from '#shared/model/column.ts'
import { answerKey, isBlank, parseNumber, parseStep, splitChoices } from './answers.ts'
import { parseAvailability } from './availability.ts'
import { rankOnLadder } from './ladders.ts'

const availabilityTitle =
  /\bavailab|\bfree\b.*\b(?:time|hour|slot|when)|\bwhen\b.*\b(?:free|meet|available)|\bmeeting times?\b|\btime ?slots?\b|\bschedule\b|\bunavailable\b|\bbusy\b/i
const identityTitle =
  /^(?:id|student id|sis.*|login.*|user ?name|e-?mail.*|name|timestamp|.*\bphone.*|.*\burl)$/i
const longestScale = 11
const longestOption = 60

/**
 * What kind a column is, from its title and its non-missing values; the instructor can correct it.
 * Numbers on up to eleven whole steps are a scale, other numbers a number; a known ladder of words is a scale;
 * options that repeat between people in joined lists are choices; few different short answers are a choice.
 */
export function guessKind(title: string, values: readonly string[]): ColumnKind {
  const answers = values.filter((value) => !isBlank(value))
  if (answers.length === 0 || identityTitle.test(title.trim())) return 'text'
  if (looksLikeTimes(title, answers)) return 'availability'
  const distinct = [...new Set(answers.map(answerKey))]
  if (answers.every((answer) => parseNumber(answer) !== null)) return kindOfNumbers(distinct, answers.length)
  if (isScaleInWords(distinct)) return 'scale'
  if (looksLikeChoices(answers, distinct)) return 'choices'
  return isChoice(distinct, answers.length) ? 'choice' : 'text'
}

/** True where the column asks when people are NOT free. */
export function asksForBusyTimes(title: string): boolean {
  return /\b(?:un|not )available|\bunavailab|\bbusy\b|\bcan(?:no|'|’)t\b/i.test(title)
}

function looksLikeTimes(title: string, answers: readonly string[]): boolean {
  const slots = answers.map((answer) => parseAvailability(answer))
  const timed = slots.filter((list) => list.length > 0 && list.every((slot) => /^[1-8]@/.test(slot))).length
  if (timed * 2 > answers.length) return true
  return availabilityTitle.test(title) && slots.some((list) => list.length > 2)
}

function kindOfNumbers(distinct: readonly string[], count: number): ColumnKind {
  const numbers = distinct.map((text) => parseNumber(text) ?? 0)
  const whole = numbers.every((value) => Number.isInteger(value) || Number.isInteger(value * 2))
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  if (whole && low >= -3 && high <= 10 && numbers.length <= longestScale) return 'scale'
  const looksLikeIds = numbers.length === count && count > 2 && numbers.every((value) => value >= 10000)
  return looksLikeIds ? 'text' : 'number'
}

function isScaleInWords(distinct: readonly string[]): boolean {
  if (rankOnLadder(distinct) !== null) return true
  const steps = distinct.map(parseStep)
  if (steps.includes(null) || distinct.length < 2) return false
  return (
    distinct.every((text) => /^\(?\d+(?:\)|\b)|\(\d+\)$/.test(text)) &&
    new Set(steps).size === distinct.length &&
    distinct.length <= longestScale
  )
}

/** Joined lists have far fewer options than combinations, and options come back between people. */
function looksLikeChoices(answers: readonly string[], distinct: readonly string[]): boolean {
  const lists = answers.map((answer) => splitChoices(answer).map(answerKey))
  if (!lists.some((list) => list.length > 1)) return false
  const ticks = lists.flat()
  const options = new Set(ticks)
  const short = ticks.every((option) => option.length <= longestOption)
  const repeats = options.size * 1.5 <= ticks.length || answers.some((answer) => answer.includes(';'))
  return short && repeats && options.size <= Math.max(12, distinct.length * 2)
}

function isChoice(distinct: readonly string[], count: number): boolean {
  const short = distinct.every((text) => text.length <= longestOption)
  return (
    short && (distinct.length <= 8 || distinct.length * 2 <= count) && (distinct.length < count || count <= 3)
  )
}
