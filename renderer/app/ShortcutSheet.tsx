import { Modal, Switch } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '#renderer/lib/command.ts'
import { currentCommands } from '#renderer/lib/commands.ts'
import { combinationOf, ownerOf, withChange } from '#renderer/lib/keyChanges.ts'
import { keyLabel } from '#renderer/lib/keys.ts'
import { isMac } from '#renderer/lib/platform.ts'
import { prefer, preferences, usePreferences } from '#renderer/lib/preferences.ts'
import styles from './ShortcutSheet.module.css'

function byGroup(commands: readonly Command[]): ReadonlyMap<string, readonly Command[]> {
  const shown = commands.filter((command) => command.keys.length > 0)
  return Map.groupBy(shown, (command) => command.group)
}

interface RowProps {
  readonly command: Command
  readonly commands: readonly Command[]
}

/** Waits for the new key; one that has a meaning here already is refused with its name. */
function useNewKey({ command, commands }: RowProps) {
  const { t } = useTranslation('app')
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState('')
  const take = (event: KeyboardEvent) => {
    if (!asking || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setAsking(false)
    const combination = combinationOf(event)
    if (combination === null) return setRefused(t('shortcuts.notThis'))
    const owner = ownerOf(combination, command.id, commands)
    if (owner !== null) {
      const key = keyLabel(combination, isMac())
      return setRefused(t('shortcuts.taken', { key, title: owner.title }))
    }
    prefer({ keys: withChange(preferences().keys, command, combination) })
    setRefused('')
    setAsking(false)
  }
  return { asking, refused, take, ask: () => setAsking(true), stop: () => setAsking(false) }
}

function Row(props: RowProps) {
  const { t } = useTranslation('app')
  const { command } = props
  const { asking, refused, take, ask, stop } = useNewKey(props)
  return (
    <div className={styles.row}>
      <dt>
        {command.title}
        {refused === '' ? null : (
          <span role="alert" className="note">
            {' '}
            {refused}
          </span>
        )}
      </dt>
      <dd>
        {command.keys.map((combo) => (
          <kbd key={combo} className={styles.key}>
            {keyLabel(combo, isMac())}
          </kbd>
        ))}
        <button
          type="button"
          className="plain-link"
          aria-label={t('shortcuts.changeOf', { title: command.title })}
          onClick={ask}
          onBlur={stop}
          onKeyDown={take}
          // Escape leaves the key as it was; the dialog, which listens first, is not to close with it.
          data-mantine-stop-propagation={asking}
        >
          {t(asking ? 'shortcuts.press' : 'shortcuts.change')}
        </button>
      </dd>
    </div>
  )
}

function Sheet() {
  const { keys } = usePreferences()
  const all = currentCommands(keys)
  const groups = byGroup(all)
  return (
    <div className={styles.sheet}>
      {[...groups].map(([group, commands]) => (
        <section key={group}>
          <h2 className="caps">{group}</h2>
          <dl>
            {commands.map((command) => (
              <Row key={command.id} command={command} commands={all} />
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
  const { characterKeys, keys } = usePreferences()
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
      <p className="note">{t('shortcuts.fixed')}</p>
      {Object.keys(keys).length === 0 ? null : (
        <button type="button" className="plain-link" onClick={() => prefer({ keys: {} })}>
          {t('shortcuts.reset')}
        </button>
      )}
    </Modal>
  )
}
