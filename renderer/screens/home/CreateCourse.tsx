import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/lib/queries.ts'
import { courseRoute, navigate } from '#renderer/lib/route.ts'

function CreateForm({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('home')
  const [title, setTitle] = useState('')
  const [term, setTerm] = useState('')
  const [error, setError] = useState(false)
  const create = useAct('courses.create')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (title.trim() === '') return setError(true)
    void create({ title, term }).then((made) => {
      // A new course is empty, so its first screen is the import (which takes files that were dropped).
      if (!made.ok) return
      close()
      navigate(courseRoute(made.value.id, 'import'))
    })
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        data-autofocus
        label={t('create.courseTitle')}
        placeholder={t('create.courseTitleExample')}
        maxLength={120}
        value={title}
        error={error && title.trim() === '' ? t('create.needsTitle') : null}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        mt="md"
        label={t('create.term')}
        placeholder={t('create.termExample')}
        maxLength={60}
        value={term}
        onChange={(event) => setTerm(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg">
        <Button type="submit">{t('create.make')}</Button>
      </Group>
    </form>
  )
}

/** Asks for a title and a term; nothing else is needed to begin. */
export function CreateCourse({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const { t } = useTranslation('home')
  return (
    <Modal opened={opened} onClose={close} title={t('create.title')}>
      <CreateForm close={close} />
    </Modal>
  )
}
