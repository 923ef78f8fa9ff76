import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourseCard } from '#shared/contract/views.ts'
import { useAct } from '#renderer/lib/queries.ts'

interface RemoveCourseProps {
  readonly card: CourseCard
  readonly opened: boolean
  readonly close: () => void
}

function RemoveForm({ card, close }: Omit<RemoveCourseProps, 'opened'>) {
  const { t } = useTranslation('home')
  const [typed, setTyped] = useState('')
  const [running, setRunning] = useState(false)
  const remove = useAct('courses.remove')
  const ready = typed.trim() === card.title.trim()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!ready || running) return
    setRunning(true)
    void remove({ course: card.id, title: typed }).then((removed) => {
      setRunning(false)
      if (removed.ok) close()
    })
  }
  return (
    <form onSubmit={submit}>
      <p>{t('remove.what')}</p>
      <p className="note">{t('remove.copies')}</p>
      <TextInput
        data-autofocus
        mt="md"
        label={t('remove.type', { title: card.title })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {t('remove.keep')}
        </Button>
        <Button type="submit" color="red" disabled={!ready} loading={running}>
          {t('remove.do')}
        </Button>
      </Group>
    </form>
  )
}

/** Deleting a course cannot be undone, so its title is typed first. */
export function RemoveCourse({ card, opened, close }: RemoveCourseProps) {
  const { t } = useTranslation('home')
  return (
    <Modal opened={opened} onClose={close} title={t('remove.title', { title: card.title })}>
      <RemoveForm card={card} close={close} />
    </Modal>
  )
}
