import { Spotlight } from '@mantine/spotlight'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Key } from '#renderer/components/Key.tsx'
import { preferences } from '#renderer/lib/preferences.ts'
import type { Command } from '#renderer/lib/command.ts'
import { currentCommands } from '#renderer/lib/commands.ts'

/** The acts of this screen before those that are everywhere, each group in its own order. */
function topFirst(commands: readonly Command[]): readonly Command[] {
  const groups = Map.groupBy(commands, (command) => command.group)
  return [...groups.values()].toReversed().flat()
}

function asAction(command: Command) {
  const [combo] = command.keys
  return {
    id: command.id,
    label: command.title,
    description: command.group,
    onClick: command.run,
    rightSection: combo === undefined ? null : <Key combo={combo} />,
  }
}

/** Every act by name (Ctrl/Cmd+K). The list is taken when it opens: what can be done here and now. */
export function Palette() {
  const { t } = useTranslation('app')
  const [commands, setCommands] = useState<readonly Command[]>([])
  const here = commands.filter((command) => command.silent !== true)
  return (
    <Spotlight
      actions={here.map(asAction)}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      onSpotlightOpen={() => setCommands(topFirst(currentCommands(preferences().keys)))}
      shortcut={null}
      // At once: letters typed before the box is there would be keys of the screen.
      transitionProps={{ duration: 0 }}
      nothingFound={t('palette.nothing')}
      highlightQuery
      scrollable
      attributes={{ content: { 'aria-label': t('command.palette') } }}
      maxHeight={420}
      searchProps={{ placeholder: t('palette.search'), 'aria-label': t('palette.search') }}
    />
  )
}
