import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourseCard } from '#shared/contract/views.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { ChooseFiles } from '#renderer/components/ChooseFiles.tsx'
import { useCommands } from '#renderer/lib/commands.ts'
import { holdFiles, takeFiles, useHeldFiles } from '#renderer/lib/drops.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { CreateCourse } from './CreateCourse.tsx'
import { CourseCards } from './CourseCards.tsx'
import { useOpenSample } from './useOpenSample.ts'
import { WhichCourse } from './WhichCourse.tsx'
import styles from './home.module.css'

interface ActionsProps {
  readonly create: () => void
}

function Actions({ create }: ActionsProps) {
  const { t } = useTranslation('home')
  const sample = useOpenSample()
  const commands = useMemo(
    () => [
      { id: 'new-course', title: t('new'), group: t('title'), keys: [], run: create },
      { id: 'open-sample', title: t('openSample'), group: t('title'), keys: [], run: sample.open },
    ],
    [create, sample.open, t],
  )
  useCommands(commands)
  return (
    <div className={styles.actions}>
      <Button onClick={create}>{t('new')}</Button>
      <Button variant="default" onClick={sample.open} loading={sample.opening}>
        {t('openSample')}
      </Button>
      {sample.opening ? <span className="note">{t('openingSample')}</span> : null}
    </div>
  )
}

function Lead({ cards }: { readonly cards: readonly CourseCard[] }) {
  const { t } = useTranslation('home')
  const own = cards.filter((card) => !card.sample).length
  return <p className="lead">{t('lead', { count: own })}</p>
}

/** The first screen: recent courses, a new one, the sample; files may be dropped anywhere. */
export default function HomeScreen() {
  const { t } = useTranslation('home')
  const courses = useCall('courses.list', {})
  const [creating, setCreating] = useState(false)
  const held = useHeldFiles()
  return (
    <div className={styles.home}>
      <h1 className={styles.title}>{t('title')}</h1>
      <Answered query={courses}>
        {(cards) => (
          <>
            <Lead cards={cards} />
            <Actions create={() => setCreating(true)} />
            <CourseCards cards={cards} />
            <WhichCourse
              cards={cards}
              files={creating ? [] : held}
              create={() => setCreating(true)}
              close={takeFiles}
            />
          </>
        )}
      </Answered>
      <p className={styles.drop}>
        {t('drop')} <ChooseFiles label={t('choose')} onFiles={holdFiles} />
      </p>
      <CreateCourse opened={creating} close={() => setCreating(false)} />
    </div>
  )
}
