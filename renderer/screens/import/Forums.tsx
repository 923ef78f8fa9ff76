import { ForumTable } from '#renderer/components/forums/ForumTable.tsx'
import { forumOf } from './flow.ts'
import type { StepProps } from './stepProps.ts'

/** What each topic is for: guessed from the title and correctable here. */
export function Forums({ flow, importing }: StepProps) {
  return (
    <ForumTable
      rows={flow.preview.forums}
      forumOf={(row) => forumOf(flow, row.topic.id) ?? row.forum}
      offers={flow.preview.forumOffers}
      set={importing.setForum}
    />
  )
}
