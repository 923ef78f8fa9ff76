import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestApproved } from '#shared/contract/feedbackViews.ts'
import type { DraftRow } from '#shared/contract/views.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'
import { useHandOut } from '#renderer/lib/useHandOut.ts'
import styles from './feedback.module.css'
import { releaseOf } from './release.ts'

interface ListActionsProps {
  readonly rows: readonly DraftRow[]
  readonly weeks: WeekRange
  /** Posts are approved one by one; only the feedback of weeks has a rest. */
  readonly scope: 'weeks' | 'posts'
}

/** Approving the rest (only after each was opened), and noting that feedback was handed out. */
export function ListActions({ rows, weeks, scope }: ListActionsProps) {
  const { t } = useTranslation('feedbackScreen')
  const say = useSay()
  const course = useCourseId()
  const approveRest = useAct('feedback.approveRest')
  const handOut = useHandOut()
  const [left, setLeft] = useState<RestApproved['left']>([])
  const { rest, allOpened, ready } = releaseOf(rows)
  return (
    <div className={styles.listActs}>
      {scope === 'weeks' && rest > 0 && allOpened ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            void approveRest({ course, weeks }).then((answer) => {
              if (!answer.ok) return
              setLeft(answer.value.left)
              tell(t('release.approved', { count: answer.value.approved }))
            })
          }}
        >
          {t('release.rest', { count: rest })}
        </Button>
      ) : null}
      {ready.length === 0 ? null : (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void handOut(ready.map(({ draftId }) => draftId))}
        >
          {t('release.deliver', { count: ready.length })}
        </Button>
      )}
      {left.length === 0 ? null : (
        <ul className={styles.leftOut} role="status">
          {left.map(({ name, why }) => (
            <li key={name}>
              {name}: {say(why)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
