import type { Random } from './random.ts'

/**
 * Fills a template: `{a|b}` takes one of the choices, `{parent}` the value of that slot.
 * A slot without a value is a mistake in a bank and throws.
 */
export function fill(template: string, random: Random, slots: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{([^{}]*)\}/g, (_, inner: string) => {
    if (inner.includes('|')) return random.pick(inner.split('|'))
    const value = Object.hasOwn(slots, inner) ? slots[inner] : undefined
    if (value === undefined) throw new Error(`No value for {${inner}} in: ${template}`)
    return value
  })
}
