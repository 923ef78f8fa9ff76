import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { CourseScreen } from '#renderer/lib/route.ts'

/** The screens of a course that are built, each loaded when first opened. A new screen is one line here. */
export const screens: Partial<Record<CourseScreen, LazyExoticComponent<ComponentType>>> = {}

export const HomeScreen = lazy(() => import('#renderer/screens/home/screen.tsx'))
export const HistoryPanel = lazy(() => import('#renderer/screens/history/HistoryPanel.tsx'))
