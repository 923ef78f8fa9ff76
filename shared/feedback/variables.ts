/** What a `{variable}` of the comment bank can be; a key that is absent stays unresolved. */
export interface VariableValues {
  readonly first_name?: string
  /** The student's own words, without quotation marks. */
  readonly quote?: string
  readonly peer_first_name?: string
  readonly thread?: string
  /** The next date, in words. */
  readonly due?: string
  /** Where to ask. */
  readonly help?: string
  /** The title of a criterion of the instructor's own. */
  readonly criterion?: string
  readonly course?: string
  readonly instructor?: string
}

/** The names that mean something; everything else in braces is a slip of the pen. */
export const variableNames: readonly (keyof VariableValues)[] = [
  'first_name',
  'quote',
  'peer_first_name',
  'thread',
  'due',
  'help',
  'criterion',
  'course',
  'instructor',
]

const pattern = /\{\s*([\p{L}_][\p{L}\p{N}_ -]*?)\s*\}/gu

/** Names are written in small letters with underscores; "{First Name}" typed by hand means the same. */
function plainName(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, '_')
}

/** The variables that stand in a text, by name, each once. */
export function variablesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => plainName(match[1] ?? '')))]
}

function valueOf(values: VariableValues, name: string): string | undefined {
  const entry = Object.entries(values).find(([key]) => key === name)
  const value: unknown = entry?.[1]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/**
 * Puts values in the place of `{variables}`. A variable with no value stays as it is, so that it can be seen and
 * blocks approval; text that comes out of a value is never looked at again.
 */
export function resolveVariables(text: string, values: VariableValues): string {
  return text.replace(pattern, (written: string, name: string) => valueOf(values, plainName(name)) ?? written)
}

/** Whether every variable of a text has a value. */
export function canResolve(text: string, values: VariableValues): boolean {
  return variablesIn(text).every((name) => valueOf(values, name) !== undefined)
}
