import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftId } from '#shared/model/ids.ts'
import { useCourseId } from './course.ts'
import { tell } from './notify.ts'
import { useAct } from './queries.ts'

/**
 * Notes that approved feedback went out, as one act that can be undone, and says so. Drafts that are not approved
 * stay as they are; with none there is nothing to note. In: the
 * drafts, and what to say instead of their number.
 */
export function useHandOut(): (draftIds: readonly DraftId[], said?: string) => Promise<void> {
  const { t } = useTranslation('feedbackScreen')
  const course = useCourseId()
  const deliver = useAct('feedback.deliver')
  return useCallback(
    async (draftIds, said) => {
      if (draftIds.length === 0) return
      const answer = await deliver({ course, draftIds: [...draftIds], delivered: true })
      if (answer.ok) tell(said ?? t('release.delivered', { count: draftIds.length }))
    },
    [course, deliver, t],
  )
}
