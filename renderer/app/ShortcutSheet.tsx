import { Modal, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { currentCommands, type Command } from '#renderer/lib/commands.ts'
import { keyLabel } from '#renderer/lib/keys.ts'
import { isMac } from '#renderer/lib/platform.ts'
import { prefer, usePreferences } from '#renderer/lib/preferences.ts'
import styles from './ShortcutSheet.module.css'

function byGroup(commands: readonly Command[]): ReadonlyMap<string, readonly Command[]> {
  const shown = commands.filter((command) => command.keys.length > 0)
  return Map.groupBy(shown, (command) => command.group)
}

function Row({ command }: { readonly command: Command }) {
  return (
    <div className={styles.row}>
      <dt>{command.title}</dt>
      <dd>
        {command.keys.map((combo) => (
          <kbd key={combo} className={styles.key}>
            {keyLabel(combo, isMac())}
          </kbd>
        ))}
      </dd>
    </div>
  )
}

function Sheet() {
  const groups = byGroup(currentCommands())
  return (
    <div className={styles.sheet}>
      {[...groups].map(([group, commands]) => (
        <section key={group}>
          <h2 className="caps">{group}</h2>
          <dl>
            {commands.map((command) => (
              <Row key={command.id} command={command} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

/** The keys of this screen (`?`), with the switch for single-letter keys. */
export function ShortcutSheet({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const { t } = useTranslation('app')
  const { characterKeys } = usePreferences()
  return (
    <Modal opened={opened} onClose={close} title={t('shortcuts.title')} size="lg">
      {opened ? <Sheet /> : null}
      <Switch
        mt="lg"
        checked={characterKeys}
        onChange={(event) => prefer({ characterKeys: event.currentTarget.checked })}
        label={t('shortcuts.characterKeys')}
        description={t('shortcuts.characterKeysWhy')}
      />
    </Modal>
  )
}
