import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Argument = z.object({
  id: z.string(),
  group: z.string(),
  context: z.string(),
  text: z.string(),
  score: z.number(),
})
export type Argument = z.infer<typeof Argument>

const Reply = z.object({ id: z.string(), group: z.string(), parent: z.string(), text: z.string() })
export type Reply = z.infer<typeof Reply>

const Utterance = Reply.extend({ label: z.string() })
export type Utterance = z.infer<typeof Utterance>

const Attacks = z.object({ attacks: z.record(z.string(), z.string()) })

/** The public sets, where somebody has them: they are not part of the project. */
export interface PublicData {
  readonly arguments: readonly Argument[]
  readonly argumentPairs: readonly (readonly [string, string])[]
  readonly replies: readonly Reply[]
  readonly replyPairs: readonly (readonly [string, string])[]
  readonly utterances: readonly Utterance[]
  readonly attacks: Readonly<Record<string, string>>
}

function lines(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

function jsonLines<T>(file: string, schema: z.ZodType<T>): readonly T[] {
  return lines(file).map((line) => schema.parse(JSON.parse(line)))
}

function pairs(file: string): readonly (readonly [string, string])[] {
  return lines(file)
    .slice(1)
    .map((line) => {
      const [better = '', worse = ''] = line.split(',')
      return [better, worse] as const
    })
}

/** Reads the public sets, or null where the folder does not hold them. */
export function readPublicData(folder: string | null): PublicData | null {
  if (folder === null || !existsSync(join(folder, 'ukp', 'arguments.jsonl'))) return null
  return {
    arguments: jsonLines(join(folder, 'ukp', 'arguments.jsonl'), Argument),
    argumentPairs: pairs(join(folder, 'ukp', 'pairs.csv')),
    replies: jsonLines(join(folder, 'uptake', 'replies.jsonl'), Reply),
    replyPairs: pairs(join(folder, 'uptake', 'pairs.csv')),
    utterances: jsonLines(join(folder, 'delidata', 'utterances.jsonl'), Utterance),
    attacks: Attacks.parse(JSON.parse(readFileSync(join(folder, 'attacks.json'), 'utf8'))).attacks,
  }
}

/** The project's own attack texts. */
export function ownAttacks(): Readonly<Record<string, string>> {
  const file = new URL('../../fixtures/quality/attacks.json', import.meta.url)
  return Attacks.parse(JSON.parse(readFileSync(file, 'utf8'))).attacks
}
