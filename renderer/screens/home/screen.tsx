import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CourseCard } from '#shared/contract/views.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { ChooseFiles } from '#renderer/components/ChooseFiles.tsx'
import { runCommand } from '#renderer/lib/commands.ts'
import { holdFiles, takeFiles, useHeldFiles } from '#renderer/lib/drops.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { CourseCards } from './CourseCards.tsx'
import { useOpenSample } from './useOpenSample.ts'
import { WhichCourse } from './WhichCourse.tsx'
import styles from './home.module.css'

function Actions() {
  const { t } = useTranslation('home')
  const sample = useOpenSample()
  return (
    <div className={styles.actions}>
      <Button onClick={createCourse}>{t('new')}</Button>
      <Button variant="default" onClick={sample.open} loading={sample.opening}>
        {t('openSample')}
      </Button>
      {sample.opening ? <span className="note">{t('openingSample')}</span> : null}
    </div>
  )
}

const createCourse = () => runCommand('new-course')

function Lead({ cards }: { readonly cards: readonly CourseCard[] }) {
  const { t } = useTranslation('home')
  const own = cards.filter((card) => !card.sample).length
  return <p className="lead">{t('lead', { count: own })}</p>
}

/** The first screen: recent courses, a new one, the sample; files may be dropped anywhere. */
export default function HomeScreen() {
  const { t } = useTranslation('home')
  const courses = useCall('courses.list', {})
  const held = useHeldFiles()
  return (
    <div className={styles.home}>
      <h1 className={styles.title}>{t('title')}</h1>
      <Answered query={courses}>
        {(cards) => (
          <>
            <Lead cards={cards} />
            <Actions />
            <CourseCards cards={cards} />
            <WhichCourse cards={cards} files={held} create={createCourse} close={takeFiles} />
          </>
        )}
      </Answered>
      <p className={styles.drop}>
        {t('drop')} <ChooseFiles label={t('choose')} onFiles={holdFiles} />
      </p>
    </div>
  )
}
