import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { CourseScreen } from '#renderer/lib/route.ts'

type Load = () => Promise<{ readonly default: ComponentType }>

/** The code of each screen of a course, loaded when it is first opened. A new screen is one line here. */
const code: Readonly<Record<CourseScreen, Load>> = {
  overview: () => import('#renderer/screens/overview/screen.tsx'),
  read: () => import('#renderer/screens/read/screen.tsx'),
  feedback: () => import('#renderer/screens/feedback/screen.tsx'),
  groups: () => import('#renderer/screens/groups/screen.tsx'),
  print: () => import('#renderer/screens/print/screen.tsx'),
  export: () => import('#renderer/screens/export/screen.tsx'),
  import: () => import('#renderer/screens/import/screen.tsx'),
}

export const screens: Readonly<Record<CourseScreen, LazyExoticComponent<ComponentType>>> = {
  overview: lazy(code.overview),
  read: lazy(code.read),
  feedback: lazy(code.feedback),
  groups: lazy(code.groups),
  print: lazy(code.print),
  export: lazy(code.export),
  import: lazy(code.import),
}

/** Loads the code of a screen before it is drawn. What cannot be loaded says so when the screen is opened. */
export function loadScreen(screen: CourseScreen): void {
  void code[screen]().catch(() => undefined)
}

export const HomeScreen = lazy(() => import('#renderer/screens/home/screen.tsx'))
export const HistoryPanel = lazy(() => import('#renderer/screens/history/HistoryPanel.tsx'))
