import { SegmentedControl, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { prefer, usePreferences } from '#renderer/lib/preferences.ts'
import styles from './SettingsDialog.module.css'

const schemes = ['auto', 'light', 'dark'] as const
const sizes = ['100', '115', '130'] as const

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly choose: (value: T) => void
}

function Choice<T extends string>({ label, value, options, choose }: ChoiceProps<T>) {
  return (
    <div role="group" aria-label={label}>
      <p className="note">{label}</p>
      <SegmentedControl value={value} data={[...options]} onChange={choose} />
    </div>
  )
}

/** Light or dark, contrast, text size: at once, and only on this computer. */
export function ComputerSettings() {
  const { t } = useTranslation('app')
  const { scheme, contrast, textSize, breaks } = usePreferences()
  return (
    <div className={styles.choices}>
      <Choice
        label={t('settings.scheme')}
        value={scheme}
        options={schemes.map((value) => ({ value, label: t(`settings.schemes.${value}`) }))}
        choose={(chosen) => prefer({ scheme: chosen })}
      />
      <Choice
        label={t('settings.textSize')}
        value={textSize}
        options={sizes.map((value) => ({ value, label: t(`settings.textSizes.${value}`) }))}
        choose={(chosen) => prefer({ textSize: chosen })}
      />
      <Switch
        label={t('settings.contrast')}
        checked={contrast === 'more'}
        onChange={(event) => prefer({ contrast: event.currentTarget.checked ? 'more' : 'normal' })}
      />
      <Switch
        label={t('settings.breaks')}
        checked={breaks}
        onChange={(event) => prefer({ breaks: event.currentTarget.checked })}
      />
    </div>
  )
}
