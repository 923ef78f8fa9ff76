import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { CourseScreen } from '#renderer/lib/route.ts'

/** The screens of a course that are built, each loaded when first opened. A new screen is one line here. */
export const screens: Partial<Record<CourseScreen, LazyExoticComponent<ComponentType>>> = {
  overview: lazy(() => import('#renderer/screens/overview/screen.tsx')),
  read: lazy(() => import('#renderer/screens/read/screen.tsx')),
  feedback: lazy(() => import('#renderer/screens/feedback/screen.tsx')),
  groups: lazy(() => import('#renderer/screens/groups/screen.tsx')),
  print: lazy(() => import('#renderer/screens/print/screen.tsx')),
  export: lazy(() => import('#renderer/screens/export/screen.tsx')),
  import: lazy(() => import('#renderer/screens/import/screen.tsx')),
}

export const HomeScreen = lazy(() => import('#renderer/screens/home/screen.tsx'))
export const HistoryPanel = lazy(() => import('#renderer/screens/history/HistoryPanel.tsx'))
