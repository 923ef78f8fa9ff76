import { readFile } from 'node:fs/promises'
import { diskFailure, isMissing } from '#backend/failures.ts'
import { isFormatId } from '#shared/canvas/reading.ts'
import { isKnownTimeZone } from '#shared/model/timeZone.ts'
import { ReadChoice } from '#shared/model/importChoices.ts'
import { message } from '#shared/model/message.ts'
import { isKnownEncoding } from '#shared/tables/detectEncoding.ts'
import { numberOf, type Args } from '../args.ts'
import { CliProblem, stop, UsageProblem } from '../problem.ts'

/** Options that say how files are to be read; they hold for every file of the command. */
export const readOptionNames = [
  'encoding',
  'delimiter',
  'header-row',
  'format',
  'day-first',
  'time-zone',
  'mapping',
] as const

function misuse(option: string, value: string): never {
  throw new UsageProblem(message('cli:usage.value', { option: `--${option}`, value }))
}

function checked(args: Args, option: string, isGood: (value: string) => boolean): string | undefined {
  const value = args.one(option)
  if (value === null) return undefined
  return isGood(value) ? value : misuse(option, value)
}

/** A tab cannot be typed in every shell. */
function delimiterOf(args: Args): string | undefined {
  const value = checked(args, 'delimiter', (text) => text !== '' && text.length <= 3)
  return value === 'tab' || value === '\\t' ? '\t' : value
}

function dayFirstOf(args: Args): boolean | undefined {
  const value = checked(args, 'day-first', (text) => text === 'yes' || text === 'no')
  return value === undefined ? undefined : value === 'yes'
}

/** `{"posts": {"author": 0, "text": 2}}` or `{"people": {"name": 0}}`, columns counted from 0. */
const MappingFile = ReadChoice.unwrap()
  .pick({ people: true })
  .extend({ posts: ReadChoice.unwrap().shape.mapping })

async function mappingOf(args: Args): Promise<Pick<ReadChoice, 'mapping' | 'people'>> {
  const file = args.one('mapping')
  if (file === null) return {}
  try {
    const parsed = MappingFile.safeParse(JSON.parse(await readFile(file, 'utf8')))
    if (!parsed.success) return stop('mappingFile', { file })
    const { posts, people } = parsed.data
    return { ...(posts === undefined ? {} : { mapping: posts }), ...(people === undefined ? {} : { people }) }
  } catch (cause) {
    if (cause instanceof SyntaxError) return stop('mappingFile', { file })
    if (isMissing(cause)) return stop('noSuchFile', { file })
    if (cause instanceof CliProblem) throw cause
    throw new CliProblem(diskFailure(cause, file).error.message)
  }
}

/** How the files of a command are to be read; empty where nothing was said. */
export async function readChoiceOf(args: Args): Promise<ReadChoice> {
  const said = {
    encoding: checked(args, 'encoding', isKnownEncoding),
    delimiter: delimiterOf(args),
    headerRow: numberOf(args, 'header-row', 0, 50) ?? undefined,
    format: checked(args, 'format', isFormatId),
    dayFirst: dayFirstOf(args),
    timeZone: checked(args, 'time-zone', isKnownTimeZone),
  }
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  return { ...given, ...(await mappingOf(args)) }
}
