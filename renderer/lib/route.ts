import { useSyncExternalStore } from 'react'
import { courseId, type CourseId } from '#shared/model/ids.ts'

/** The screens of a course, in the order of the rail. */
export const courseScreens = ['overview', 'read', 'feedback', 'groups', 'print', 'export', 'import'] as const
export type CourseScreen = (typeof courseScreens)[number]

/** Where the window is. `query` is the screen's own: which week, which post. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: CourseScreen; readonly course: CourseId; readonly query: ReadonlyMap<string, string> }

const home: Route = { screen: 'home' }

function isCourseScreen(text: string): text is CourseScreen {
  return courseScreens.some((screen) => screen === text)
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Reads `#/course/<id>/<screen>?…`; anything else is home. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  const [, kind, id = '', screen = 'overview'] = path.split('/')
  const course = decoded(id)
  if (kind !== 'course' || course === null || course === '' || !isCourseScreen(screen)) return home
  return { screen, course: courseId(course), query: new Map(new URLSearchParams(query)) }
}

/** The fragment of a route: `parseRoute(formatRoute(route))` is the route again. */
export function formatRoute(route: Route): string {
  if (route.screen === 'home') return '#/'
  const query = new URLSearchParams([...route.query]).toString()
  const path = `#/course/${encodeURIComponent(route.course)}/${route.screen}`
  return query === '' ? path : `${path}?${query}`
}

/** A route to a course's screen; empty and null values are left out of the query. */
export function courseRoute(
  course: CourseId,
  screen: CourseScreen,
  query: Readonly<Record<string, string | number | null | undefined>> = {},
): Route {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)] as const],
  )
  return { screen, course, query: new Map(entries) }
}

/** Goes there; `replace` leaves no step for the Back button (moving through a list). */
export function navigate(route: Route, how: 'push' | 'replace' = 'push'): void {
  const fragment = formatRoute(route)
  if (how === 'push') window.location.hash = fragment
  else {
    window.history.replaceState(window.history.state, '', fragment)
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

let last: { readonly hash: string; readonly route: Route } = { hash: '', route: home }

function currentRoute(): Route {
  const { hash } = window.location
  if (last.hash !== hash) last = { hash, route: parseRoute(hash) }
  return last.route
}

/** Where the window is now. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute, currentRoute)
}
