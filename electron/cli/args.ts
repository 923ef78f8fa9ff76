import { parseArgs } from 'node:util'
import { message } from '#shared/model/message.ts'
import { UsageProblem } from './problem.ts'

/** What a command was given: plain words in order, and options by name (each may be given several times). */
export interface Args {
  readonly files: readonly string[]
  /** The last value of an option, or null. */
  one(name: string): string | null
  /** All values of an option. */
  all(name: string): readonly string[]
}

/** Reads arguments; every option takes a value, an unknown one is a misuse. */
export function readArgs(args: readonly string[], options: readonly string[]): Args {
  const known = Object.fromEntries(options.map((name) => [name, { type: 'string', multiple: true }] as const))
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: known, allowPositionals: true })
    const all = (name: string): readonly string[] => values[name] ?? []
    return { files: positionals, all, one: (name) => all(name).at(-1) ?? null }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new UsageProblem(message('cli:usage.option', { what: cause.message.split('.')[0] ?? '' }))
  }
}

/** The value of an option that the command cannot do without. */
export function required(args: Args, name: string): string {
  const value = args.one(name)
  if (value === null || value === '')
    throw new UsageProblem(message('cli:usage.missing', { option: `--${name}` }))
  return value
}

/** A whole number within bounds, or null where the option was not given. */
export function numberOf(args: Args, name: string, least: number, most: number): number | null {
  const value = args.one(name)
  if (value === null) return null
  const parsed = Number(value)
  if (value.trim() === '' || !Number.isFinite(parsed) || parsed < least || parsed > most) {
    throw new UsageProblem(message('cli:usage.number', { option: `--${name}`, least, most }))
  }
  return parsed
}
