import { MantineProvider } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { useEffect, useMemo, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Announcer } from '#renderer/components/Announcer.tsx'
import { Boundary } from '#renderer/components/Boundary.tsx'
import type { Client } from '#renderer/lib/client.ts'
import { ClientContext } from '#renderer/lib/clientContext.ts'
import { usePreferences, type Preferences } from '#renderer/lib/preferences.ts'
import { createQueryClient } from '#renderer/lib/queries.ts'
import { themeWith } from './theme.ts'
import { Window } from './Window.tsx'

interface AppProps {
  readonly client: Client
  readonly words: i18n
}

/** Puts the preferences that CSS reads on the page's root element. */
function useRootLooks({ contrast, presenting, textSize }: Preferences): void {
  useEffect(() => {
    const root = document.documentElement
    root.dataset.contrast = contrast
    root.dataset.presenting = String(presenting)
    root.style.fontSize = `${textSize}%`
  }, [contrast, presenting, textSize])
}

/** The program: everything that all screens share, then the window. */
export function App({ client, words }: AppProps) {
  const [cache] = useState(createQueryClient)
  const preferences = usePreferences()
  useRootLooks(preferences)
  const theme = useMemo(() => themeWith(words.t('app:close')), [words])
  const { scheme } = preferences
  return (
    <I18nextProvider i18n={words}>
      <ClientContext value={client}>
        <QueryClientProvider client={cache}>
          <MantineProvider
            theme={theme}
            defaultColorScheme="auto"
            {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
          >
            <ModalsProvider>
              <Notifications position="bottom-right" limit={3} style={{ marginBottom: '1.75rem' }} />
              <Announcer />
              <Boundary on="window">
                <Window />
              </Boundary>
            </ModalsProvider>
          </MantineProvider>
        </QueryClientProvider>
      </ClientContext>
    </I18nextProvider>
  )
}
