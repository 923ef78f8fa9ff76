import { Button, Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CourseCard } from '#shared/contract/views.ts'
import { courseRoute, navigate } from '#renderer/lib/route.ts'

interface WhichCourseProps {
  readonly cards: readonly CourseCard[]
  readonly files: readonly File[]
  readonly create: () => void
  /** Puts the files away. */
  readonly close: () => void
}

/** Files were dropped on Home: for which course? The chosen course's import opens with them. */
export function WhichCourse({ cards, files, create, close }: WhichCourseProps) {
  const { t } = useTranslation('home')
  const [first] = files
  return (
    <Modal opened={first !== undefined} onClose={close} title={t('which.title')}>
      <p className="note">
        {t('which.files', { count: files.length, first: first?.name ?? '', more: files.length - 1 })}
      </p>
      <Stack mt="md" gap="sm">
        {cards
          .filter((card) => !card.sample && card.problem === null)
          .map((card) => (
            <Button
              key={card.id}
              variant="default"
              size="sm"
              justify="start"
              onClick={() => navigate(courseRoute(card.id, 'import'))}
            >
              {card.title} {card.term === '' ? '' : `· ${card.term}`}
            </Button>
          ))}
        <Button size="sm" justify="start" onClick={create}>
          {t('which.new')}
        </Button>
      </Stack>
    </Modal>
  )
}
