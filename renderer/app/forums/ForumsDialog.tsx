import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Answered } from '#renderer/components/Answered.tsx'
import { ForumTable } from '#renderer/components/forums/ForumTable.tsx'
import { useAct, useCall } from '#renderer/lib/queries.ts'

function Forums({ course }: { readonly course: string }) {
  const rows = useCall('forums.list', { course })
  const offers = useCall('forums.offers', { course })
  const change = useAct('forums.set')
  return (
    <Answered query={rows}>
      {(found) => (
        <Answered query={offers}>
          {(offered) => (
            <ForumTable
              rows={found}
              forumOf={({ forum }) => forum}
              offers={offered}
              set={(topicId, part) => {
                const forum = found.find(({ topic }) => topic.id === topicId)?.forum
                if (forum !== undefined) void change({ course, topicId, forum: { ...forum, ...part } })
              }}
            />
          )}
        </Answered>
      )}
    </Answered>
  )
}

interface ForumsDialogProps {
  readonly opened: boolean
  readonly close: () => void
  readonly course: string | null
}

/** What each discussion is for, as the import asked it: every change is an act of its own and can be undone. */
export function ForumsDialog({ opened, close, course }: ForumsDialogProps) {
  const { t } = useTranslation('importing')
  return (
    <Modal opened={opened && course !== null} onClose={close} title={t('forum.title')} size={980}>
      {course === null ? null : <Forums course={course} />}
    </Modal>
  )
}
