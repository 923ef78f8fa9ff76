import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { afterPaint } from '#renderer/lib/afterPaint.ts'
import type { OpenDialog } from './dialogs.ts'
import styles from './CourseTitle.module.css'
import { Frame } from './Frame.tsx'
import { Main } from './Main.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { HomeScreen, loadScreen } from './screens.tsx'
import { useSaveKey } from './useSaveKey.ts'

/** The window before a course is open. */
export function HomeWindow({ open }: { readonly open: OpenDialog }) {
  const { t } = useTranslation('app')
  useSaveKey(null)
  useEffect(() => {
    document.title = t('name')
  }, [t])
  // A course is opened next: its first screen, or the one in which most of the time is spent.
  useEffect(
    () =>
      afterPaint(() => {
        loadScreen('overview')
        loadScreen('read')
      }),
    [],
  )
  return (
    <Frame
      title={<b className={styles.title}>{t('name')}</b>}
      tools={<MoreMenu open={open} inCourse={false} />}
      rail={null}
      status={<span>{t('status.offline')}</span>}
    >
      <Main screen="home" label={t('name')}>
        <HomeScreen />
      </Main>
    </Frame>
  )
}
