import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanId } from '#shared/model/ids.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { useCourseId } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import styles from './groups.module.css'

interface HalvesDialogProps {
  readonly plan: PlanId
  readonly onClose: () => void
}

/** The class in two balanced parts that take turns (one with the instructor, one on its own). */
export function HalvesDialog({ plan, onClose }: HalvesDialogProps) {
  const { t } = useTranslation('groupsScreen')
  const course = useCourseId()
  const halves = useCall('groups.halves', { course, planId: plan })
  return (
    <Modal opened onClose={onClose} title={t('halves.title')} centered size="lg">
      <p className="note">{t('halves.what')}</p>
      <Answered query={halves}>
        {(parts) => (
          <div className={styles.halves}>
            {parts.map(({ name, members }) => (
              <section key={name} aria-label={t('halves.half', { name, count: members.length })}>
                <h3>{t('halves.half', { name, count: members.length })}</h3>
                <ul className={styles.plainList}>
                  {members.map(({ personId, name: who }) => (
                    <li key={personId}>{who}</li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </Answered>
    </Modal>
  )
}
