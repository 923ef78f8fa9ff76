import { Spotlight } from '@mantine/spotlight'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Key } from '#renderer/components/Key.tsx'
import { currentCommands, type Command } from '#renderer/lib/commands.ts'

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
  return (
    <Spotlight
      actions={commands.filter((command) => command.silent !== true).map(asAction)}
      onSpotlightOpen={() => setCommands(currentCommands())}
      shortcut={null}
      nothingFound={t('palette.nothing')}
      highlightQuery
      scrollable
      maxHeight={420}
      searchProps={{ placeholder: t('palette.search'), 'aria-label': t('palette.search') }}
    />
  )
}
