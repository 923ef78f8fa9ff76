import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readBank, type PhraseBank } from '#shared/feedback/bank.ts'

/** Reads the comment bank that ships with the program; one that cannot be read is a broken build. */
export function loadBank(resources: string, language = 'en'): PhraseBank {
  const file = path.join(resources, 'phrases', `${language}.json`)
  const bank = readBank(JSON.parse(readFileSync(file, 'utf8')))
  if (!bank.ok) throw new Error(`${file}: ${bank.error}`)
  return bank.value
}
