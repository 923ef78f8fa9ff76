import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './Waiting.module.css'

/** Shown only when an answer takes longer than a blink (the delay is in the style). */
export function Waiting() {
  const { t } = useTranslation('app')
  return (
    <div className={styles.waiting} role="status">
      <Loader size="sm" type="dots" />
      <span className="hidden-visually">{t('waiting')}</span>
    </div>
  )
}
