import type { ReactNode } from 'react'
import type { CourseHead } from '#shared/contract/views.ts'

/**
 * The markup of one part of the page. Its modules are loaded after the window is there, as in a browser: a window
 * with other preferences needs `vi.resetModules` first.
 */
export async function part(
  load: Promise<Record<string, unknown>>,
  name: string,
  props: object,
  course?: CourseHead,
): Promise<string> {
  const { render } = await import('./render.tsx')
  const Part = (await load)[name] as (props: object) => ReactNode
  return render(<Part {...props} />, course)
}

/** The values of an attribute, in the order of the markup. */
export function attributes(markup: string, name: string): readonly string[] {
  return [...markup.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value)
}

/** The words of every element of a kind, without the elements within. */
export function wordsOf(markup: string, tag: string): readonly string[] {
  return [...markup.matchAll(new RegExp(`<${tag}[\\s>][\\s\\S]*?</${tag}>`, 'g'))].map(([element]) =>
    element
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

/** Text that looks like a locale key nobody translated: "overview:acts.open", "acts.open". */
export const rawKey =
  /(?:^|[\s"'>])[a-z][a-zA-Z]+(?::[a-zA-Z]+)?\.[a-z][a-zA-Z]+(?:\.[a-zA-Z-]+)*(?=$|[\s"'<])/
