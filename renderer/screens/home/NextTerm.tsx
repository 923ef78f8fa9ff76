import { Button, Group, Modal } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourseCard } from '#shared/contract/views.ts'
import { useAct } from '#renderer/lib/queries.ts'
import { courseRoute, navigate } from '#renderer/lib/route.ts'
import { CourseNames } from './CourseNames.tsx'

interface NextTermProps {
  readonly card: CourseCard
  readonly opened: boolean
  readonly close: () => void
}

function NextTermForm({ card, close }: Omit<NextTermProps, 'opened'>) {
  const { t } = useTranslation('home')
  const [title, setTitle] = useState(card.title)
  const [term, setTerm] = useState('')
  const [making, setMaking] = useState(false)
  const duplicate = useAct('courses.duplicate')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (title.trim() === '' || making) return
    setMaking(true)
    void duplicate({ course: card.id, title, term }).then((made) => {
      setMaking(false)
      if (!made.ok) return
      close()
      navigate(courseRoute(made.value.id, 'import'))
    })
  }
  return (
    <form onSubmit={submit}>
      <p className="note">{t('nextTerm.what')}</p>
      <CourseNames
        title={title}
        setTitle={setTitle}
        isTitleMissing={title.trim() === ''}
        term={term}
        setTerm={setTerm}
        focus="term"
      />
      <Group justify="flex-end" mt="lg">
        <Button type="submit" loading={making}>
          {t('create.make')}
        </Button>
      </Group>
    </form>
  )
}

/** The same course with a new class: rubric and settings come along, students do not. */
export function NextTerm({ card, opened, close }: NextTermProps) {
  const { t } = useTranslation('home')
  return (
    <Modal opened={opened} onClose={close} title={t('nextTerm.title', { title: card.title })}>
      <NextTermForm card={card} close={close} />
    </Modal>
  )
}
