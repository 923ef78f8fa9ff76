import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { createInstance, type Resource } from 'i18next'
import type { Message } from '#shared/model/message.ts'
import { sayMessage } from '#shared/model/say.ts'

/** Puts a message into words. An unknown key comes back as itself, never as nothing. */
export type Words = (message: Message) => string

function readNamespaces(folder: string): Resource[string] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    files.map((name) => {
      const parsed: unknown = JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
      if (typeof parsed !== 'object' || parsed === null) throw new Error(`${name} is not a table of texts`)
      return [path.basename(name, '.json'), { ...parsed }]
    }),
  )
}

/**
 * Words for the command line and for exports, from the same locale files that the page uses.
 * `locales` is the folder that holds one folder per language.
 */
export function createWords(locales: string, language = 'en'): Words {
  const namespaces = readNamespaces(path.join(locales, language))
  const instance = createInstance({
    lng: language,
    fallbackLng: language,
    ns: Object.keys(namespaces),
    defaultNS: 'errors',
    resources: { [language]: namespaces },
    // Words go to text files and terminals: nothing to escape. The page sets the same, as React escapes.
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  void instance.init()
  return (message) => sayMessage(instance, message)
}
