import { ActionIcon, Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourseCard } from '#shared/contract/views.ts'
import { useCapabilities } from '#renderer/lib/capabilities.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { NextTerm } from './NextTerm.tsx'
import { RemoveCourse } from './RemoveCourse.tsx'
import styles from './home.module.css'

type Asking = 'next-term' | 'remove' | null

/** What can be done with a course besides opening it. A course that cannot be read can still be found and deleted. */
export function CardMenu({ card }: { readonly card: CourseCard }) {
  const { t } = useTranslation('home')
  const { revealInFolder } = useCapabilities()
  const [asking, setAsking] = useState<Asking>(null)
  const archive = useAct('courses.archive')
  const reveal = useAct('app.reveal')
  const close = () => setAsking(null)
  const readable = card.problem === null
  return (
    <div className={styles.menu}>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={t('card.more', { title: card.title })}>
            ⋯
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {readable ? (
            <Menu.Item onClick={() => setAsking('next-term')}>{t('nextTerm.open')}</Menu.Item>
          ) : null}
          {revealInFolder && readable ? (
            <Menu.Item onClick={() => void reveal({ course: card.id })}>{t('card.reveal')}</Menu.Item>
          ) : null}
          <Menu.Item onClick={() => void archive({ course: card.id, archived: !card.archived })}>
            {t(card.archived ? 'card.bringBack' : 'card.archive')}
          </Menu.Item>
          <Menu.Item onClick={() => setAsking('remove')}>{t('remove.open')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NextTerm card={card} opened={asking === 'next-term'} close={close} />
      <RemoveCourse card={card} opened={asking === 'remove'} close={close} />
    </div>
  )
}
