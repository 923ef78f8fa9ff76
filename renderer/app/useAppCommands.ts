import { spotlight } from '@mantine/spotlight'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '#renderer/lib/command.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { tell } from '#renderer/lib/notify.ts'
import { prefer, preferences } from '#renderer/lib/preferences.ts'
import { navigate } from '#renderer/lib/route.ts'
import { useOpenSample } from '#renderer/screens/home/useOpenSample.ts'
import type { OpenDialog } from './dialogs.ts'

function togglePresenting(on: string, off: string): void {
  const presenting = !preferences().presenting
  prefer({ presenting })
  tell(presenting ? on : off)
}

/** Steps through light, dark and the computer's own choice. */
function nextScheme(): void {
  const order = { auto: 'light', light: 'dark', dark: 'auto' } as const
  prefer({ scheme: order[preferences().scheme] })
}

/** The commands that work on every screen. */
export function useAppCommands(open: OpenDialog): void {
  const { t } = useTranslation('app')
  const sample = useOpenSample()
  const openSample = sample.open
  const commands = useMemo<readonly Command[]>(() => {
    const group = t('command.group.everywhere')
    const command = (id: string, keys: readonly string[], run: () => void, inText = false): Command => ({
      id,
      title: t(`command.${id}`),
      group,
      keys,
      run,
      inText,
    })
    return [
      { ...command('palette', ['mod+k'], spotlight.open, true), silent: true },
      command('shortcuts', ['?', ','], () => open('shortcuts')),
      command(
        'presenter',
        ['mod+shift+h'],
        () => togglePresenting(t('presenter.on'), t('presenter.off')),
        true,
      ),
      command('home', [], () => navigate({ screen: 'home' })),
      command('new-course', [], () => open('create')),
      command('open-sample', [], openSample),
      command('settings', [], () => open('settings')),
      command('scheme', [], nextScheme),
    ]
  }, [t, open, openSample])
  useCommands(commands, 'app')
}
