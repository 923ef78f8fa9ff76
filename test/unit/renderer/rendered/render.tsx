import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createClient } from '#renderer/lib/client.ts'
import { ClientContext } from '#renderer/lib/clientContext.ts'
import { HeadContext } from '#renderer/lib/course.ts'
import { createWords, localeFiles } from '#renderer/lib/i18n.ts'
import { createQueryClient } from '#renderer/lib/queries.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import { courseId } from '#shared/model/ids.ts'
import { someSettings } from '#test/fixtures/work.ts'

/** What of a window the page's hooks read; preferences are those of a first start unless given. */
export function windowWith(preferences: object = {}, hash = '') {
  const stored = JSON.stringify(preferences)
  return {
    localStorage: { getItem: () => stored, setItem: () => undefined },
    location: { hash },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    matchMedia: () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  }
}

export const head: CourseHead = {
  id: courseId('hist'),
  settings: { ...someSettings, firstDay: null, markFirst: true, helpRoute: '' },
  folder: '/courses/hist',
  savedAt: null,
  scored: 212,
  scorable: 318,
  students: 26,
  latestWeek: 5,
  lastImport: '2026-10-05T09:00:00Z',
  undo: { undo: null, redo: null },
  notices: [],
}

const words = createWords(localeFiles, 'en')
const silent = createClient(() => new Promise(() => undefined))

/** The markup of a part of the page in English, inside an open course. */
export function render(part: ReactNode, course: CourseHead = head): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={words}>
      <ClientContext value={silent}>
        <QueryClientProvider client={createQueryClient()}>
          <MantineProvider>
            <HeadContext value={course}>{part}</HeadContext>
          </MantineProvider>
        </QueryClientProvider>
      </ClientContext>
    </I18nextProvider>,
  ).replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
}

/** The words of some markup, as one reads them. */
export function read(markup: string): string {
  return markup
    .replace(/<kbd[\s\S]*?<\/kbd>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}
