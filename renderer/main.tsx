import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './styles/theme.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#renderer/app/App.tsx'
import { createClient } from '#renderer/lib/client.ts'
import { createWords, localeFiles, wantedLanguage } from '#renderer/lib/i18n.ts'
import { takeToken } from '#renderer/lib/token.ts'
import { hostTransport } from '#renderer/lib/transport.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no place for the program.')

const client = createClient(hostTransport(window, takeToken(window)))
const words = createWords(localeFiles, wantedLanguage(window.navigator.language))
document.documentElement.lang = words.language
document.documentElement.dir = words.dir()

createRoot(root).render(
  <StrictMode>
    <App client={client} words={words} />
  </StrictMode>,
)
