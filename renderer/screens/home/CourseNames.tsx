import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface CourseNamesProps {
  readonly title: string
  readonly setTitle: (title: string) => void
  readonly isTitleMissing: boolean
  readonly term: string
  readonly setTerm: (term: string) => void
  /** The field that a dialog opens on: the first that is not filled. */
  readonly focus: 'title' | 'term'
}

/** The two names a course has: what it is called, and when it runs. */
export function CourseNames({ title, setTitle, isTitleMissing, term, setTerm, focus }: CourseNamesProps) {
  const { t } = useTranslation('home')
  return (
    <>
      <TextInput
        data-autofocus={focus === 'title' || undefined}
        mt="md"
        label={t('create.courseTitle')}
        placeholder={t('create.courseTitleExample')}
        maxLength={120}
        value={title}
        error={isTitleMissing ? t('create.needsTitle') : null}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        data-autofocus={focus === 'term' || undefined}
        mt="md"
        label={t('create.term')}
        placeholder={t('create.termExample')}
        maxLength={60}
        value={term}
        onChange={(event) => setTerm(event.currentTarget.value)}
      />
    </>
  )
}
