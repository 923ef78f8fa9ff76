import { page } from './globals.ts'
import { MantineProvider } from '@mantine/core'
import { notifications, Notifications } from '@mantine/notifications'
import { notifyManager, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach } from 'vitest'
import { themeWith } from '#renderer/app/theme.ts'
import { currentAnnouncement, announce } from '#renderer/lib/announce.ts'
import { BarContext } from '#renderer/lib/barContext.ts'
import { ClientContext } from '#renderer/lib/clientContext.ts'
import { HeadContext } from '#renderer/lib/course.ts'
import { createWords, localeFiles } from '#renderer/lib/i18n.ts'
import { decodePreferences, prefer } from '#renderer/lib/preferences.ts'
import { createQueryClient } from '#renderer/lib/queries.ts'
import type { CourseHead } from '#shared/contract/views.ts'
import { head } from '../rendered/render.tsx'
import { settle } from './hands.ts'
import { allOf, nameOf, oneOf, wordsOf, type PageElement, type Role } from './names.ts'
import { standIn, type Answers } from './standIn.ts'

notifyManager.setScheduler(queueMicrotask)

const words = createWords(localeFiles, 'en')
const theme = themeWith(words.t('app:close'))
let root: Root | null = null

/** Takes the last page off, so that nothing of it offers commands or hears keys any more. */
async function closeLast(): Promise<void> {
  root?.unmount()
  root = null
  notifications.clean()
  await settle()
  page.body.textContent = ''
  announce('')
}

afterEach(async () => {
  await closeLast()
  prefer(decodePreferences(null))
  window.location.hash = ''
})

/** A bug that no boundary caught fails the test during which it came. */
function onUncaughtError(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}

interface Around {
  readonly course?: CourseHead
}

/** Puts a part of the page on screen, with a stand-in for the backend behind it. */
export async function open(part: ReactNode, answers: Answers = {}, around: Around = {}) {
  await closeLast()
  const backend = standIn(answers)
  const cache = createQueryClient()
  const bar = page.createElement('div')
  page.body.appendChild(bar)
  const place = page.createElement('div')
  page.body.appendChild(place)
  const mounted = createRoot(place, { onUncaughtError, onCaughtError: () => undefined })
  root = mounted
  const draw = async (shown: ReactNode, course = around.course ?? head) => {
    mounted.render(
      <I18nextProvider i18n={words}>
        <ClientContext value={backend.client}>
          <QueryClientProvider client={cache}>
            <MantineProvider env="test" theme={theme}>
              <Notifications />
              <BarContext value={bar}>
                <HeadContext value={course}>{shown}</HeadContext>
              </BarContext>
            </MantineProvider>
          </QueryClientProvider>
        </ClientContext>
      </I18nextProvider>,
    )
    await settle()
  }
  await draw(part)
  const { body } = page
  return {
    body,
    cache,
    /** Draws the part again with other properties. */
    draw,
    inputs: backend.inputs,
    asked: backend.asked,
    words: () => wordsOf(body),
    names: (role: Role) => allOf(body, role).map(nameOf),
    has: (role: Role, name: string) => allOf(body, role).some((one) => nameOf(one) === name),
    one: (role: Role, name: string | RegExp): PageElement => oneOf(body, role, name),
    focused: (): Element => page.activeElement ?? body,
  }
}

/** What was spoken last to screen readers. */
export const spoken = (): string => currentAnnouncement().replace(/\u00A0$/, '')
