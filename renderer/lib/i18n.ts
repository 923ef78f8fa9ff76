import { createInstance, type i18n, type Resource, type ResourceKey } from 'i18next'

/** Every locale file by path, found at build time: a new namespace is one new file. */
const files = import.meta.glob<ResourceKey>('../../resources/locales/*/*.json', {
  eager: true,
  import: 'default',
})

/** `…/locales/en/read.json` → `{ en: { read: … } }`. */
export function asResource(found: Readonly<Record<string, ResourceKey>>): Resource {
  const resource: Resource = {}
  for (const [path, texts] of Object.entries(found)) {
    const [, language, namespace] = /([\w-]+)\/([\w-]+)\.json$/.exec(path) ?? []
    if (language === undefined || namespace === undefined) continue
    resource[language] = { ...resource[language], [namespace]: texts }
  }
  return resource
}

export const localeFiles: Resource = asResource(files)

/** The language to use for a browser's language tag: what we have, else English. */
export function wantedLanguage(tag: string, have: Resource = localeFiles): string {
  const base = tag.split('-')[0] ?? 'en'
  if (Object.hasOwn(have, tag)) return tag
  return Object.hasOwn(have, base) ? base : 'en'
}

/** The words of the program, ready at once: nothing is fetched. React escapes by itself. */
export function createWords(resources: Resource, language: string): i18n {
  const words = createInstance()
  void words.init({
    lng: language,
    fallbackLng: 'en',
    resources,
    ns: Object.keys(resources.en ?? {}),
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  })
  return words
}
