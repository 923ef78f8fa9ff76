import { useSyncExternalStore } from 'react'
import { courseId, type CourseId } from '#shared/model/ids.ts'
import { fragmentNow, pushFragment, replaceFragment, subscribeToFragment } from './address.ts'

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
  const go = how === 'push' ? pushFragment : replaceFragment
  go(formatRoute(route))
}

type Query = ReadonlyMap<string, string>

const nothing: Query = new Map()

/** Where the window is, without what its screen asks: the frame around a list need not follow every step in it. */
export type Where =
  { readonly screen: 'home' } | Pick<Exclude<Route, { screen: 'home' }>, 'screen' | 'course'>

interface Looked {
  readonly hash: string
  readonly route: Route
  readonly where: Where
  /** The query without the post that is open. */
  readonly list: Query
}

/** The parts of the address that say where in a list one is, and not which list. */
const inList = new Set(['post', 'again'])

function withoutPlace(query: Query): Query {
  return new Map([...query].filter(([name]) => !inList.has(name)))
}

function isSameQuery(one: Query, other: Query): boolean {
  return one.size === other.size && [...one].every(([name, text]) => other.get(name) === text)
}

function whereOf(route: Route, before: Where): Where {
  if (route.screen === 'home') return before.screen === 'home' ? before : { screen: 'home' }
  const { screen, course } = route
  return before.screen === screen && before.course === course ? before : { screen, course }
}

let last: Looked = { hash: '', route: home, where: { screen: 'home' }, list: nothing }

/** The address as it is now; parts that did not change stay the very same objects. */
function look(): Looked {
  const hash = fragmentNow()
  if (last.hash === hash) return last
  const route = parseRoute(hash)
  const list = route.screen === 'home' ? nothing : withoutPlace(route.query)
  last = {
    hash,
    route,
    where: whereOf(route, last.where),
    list: isSameQuery(list, last.list) ? last.list : list,
  }
  return last
}

const currentRoute = (): Route => look().route
const currentWhere = (): Where => look().where
const currentList = (): Query => look().list

/** What the screen asks at this moment, the open post included: for acts that change a part of the address. */
export function currentQuery(): Query {
  const { route } = look()
  return route.screen === 'home' ? nothing : route.query
}

/** Where the window is now. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribeToFragment, currentRoute, currentRoute)
}

/** Which window is open. Does not change while one moves about in a screen. */
export function useWhere(): Where {
  return useSyncExternalStore(subscribeToFragment, currentWhere, currentWhere)
}

/** What the screen lists. Does not change from post to post. */
export function useListQuery(): ReadonlyMap<string, string> {
  return useSyncExternalStore(subscribeToFragment, currentList, currentList)
}
