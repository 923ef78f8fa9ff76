import { currentCommands } from '#renderer/lib/commands.ts'
import { keyNow } from '#renderer/lib/keyChanges.ts'
import { isCharacterKey, keyLabel } from '#renderer/lib/keys.ts'
import { isMac } from '#renderer/lib/platform.ts'
import { usePreferences, type Preferences } from '#renderer/lib/preferences.ts'
import styles from './Key.module.css'

/** The names of the commands that are offered now; nobody asks where no key was changed. */
function offered(keys: Preferences['keys']): readonly string[] {
  return Object.keys(keys).length === 0 ? [] : currentCommands().map(({ id }) => id)
}

/** The key beside the button it presses. Letters that are switched off are not shown. */
export function Key({ combo }: { readonly combo: string }) {
  const { characterKeys, keys } = usePreferences()
  const now = keyNow(combo, keys, offered(keys))
  if (isCharacterKey(now) && !characterKeys) return null
  return (
    <kbd className={styles.key} aria-hidden="true">
      {keyLabel(now, isMac())}
    </kbd>
  )
}
