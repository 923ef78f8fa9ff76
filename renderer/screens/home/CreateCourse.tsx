import { Button, Group, Modal } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/lib/queries.ts'
import { courseRoute, navigate } from '#renderer/lib/route.ts'
import { CourseNames } from './CourseNames.tsx'

function CreateForm({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('home')
  const [title, setTitle] = useState('')
  const [term, setTerm] = useState('')
  const [error, setError] = useState(false)
  const [making, setMaking] = useState(false)
  const create = useAct('courses.create')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (title.trim() === '') return setError(true)
    if (making) return
    setMaking(true)
    void create({ title, term }).then((made) => {
      setMaking(false)
      // A new course is empty, so its first screen is the import (which takes files that were dropped).
      if (!made.ok) return
      close()
      navigate(courseRoute(made.value.id, 'import'))
    })
  }
  return (
    <form onSubmit={submit}>
      <CourseNames
        title={title}
        setTitle={setTitle}
        isTitleMissing={error && title.trim() === ''}
        term={term}
        setTerm={setTerm}
        focus="title"
      />
      <Group justify="flex-end" mt="lg">
        <Button type="submit" loading={making}>
          {t('create.make')}
        </Button>
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
