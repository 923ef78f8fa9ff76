import { isOurUrl } from './ours.ts'

/** Where the page is, as far as the menu cares: `print` is the screen of a course that can print. */
export type Place = 'home' | 'course' | 'print'

/**
 * Reads the place off the page's own address, `app://workbench/index.html#/course/<id>/<screen>?…`; anything else
 * is home. So the page need not tell the menu anything.
 */
export function placeOf(url: string): Place {
  if (!isOurUrl(url)) return 'home'
  const [, kind, id = '', screen] = (new URL(url).hash.split('?', 1)[0] ?? '').split('/')
  if (kind !== 'course' || id === '') return 'home'
  return screen === 'print' ? 'print' : 'course'
}
