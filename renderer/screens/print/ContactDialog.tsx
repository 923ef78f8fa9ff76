import { Button, Group, Modal, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactRow } from '#shared/contract/sheetViews.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import { ContactKind } from '#shared/model/loggedContact.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useAct, useCall } from '#renderer/lib/queries.ts'
import { useStudentOptions } from './PeopleFields.tsx'

/** Today where the instructor is, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

interface Contact {
  readonly people: readonly string[]
  readonly kind: ContactKind
  readonly on: string
  readonly note: string
}

interface FieldsProps {
  readonly contact: Contact
  readonly set: (change: Partial<Contact>) => void
}

function WhoField({ contact, set }: FieldsProps) {
  const { t } = useTranslation('printing')
  const students = useStudentOptions()
  return (
    <MultiSelect
      data-autofocus
      label={t('contacts.who')}
      data={students}
      value={[...contact.people]}
      searchable
      clearable
      // The list would lie over the form before anybody has asked for it.
      openOnFocus={false}
      nothingFoundMessage={t('people.none')}
      onChange={(people) => set({ people })}
    />
  )
}

function HowFields({ contact, set }: FieldsProps) {
  const { t } = useTranslation(['printing', 'sheets'])
  const kinds = ContactKind.options.map((value) => ({ value, label: t(`sheets:contactLog.kind.${value}`) }))
  return (
    <>
      <Group grow>
        <NativeSelect
          label={t('printing:contacts.kind')}
          value={contact.kind}
          data={kinds}
          onChange={({ currentTarget }) =>
            set({ kind: ContactKind.options.find((one) => one === currentTarget.value) ?? 'other' })
          }
        />
        <TextInput
          type="date"
          label={t('printing:contacts.on')}
          value={contact.on}
          required
          onChange={({ currentTarget }) => set({ on: currentTarget.value })}
        />
      </Group>
      <TextInput
        label={t('printing:contacts.note')}
        description={t('printing:contacts.noteWhy')}
        maxLength={300}
        value={contact.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
    </>
  )
}

function ContactForm() {
  const { t } = useTranslation('printing')
  const course = useCourseId()
  const log = useAct('contacts.log')
  const [contact, setContact] = useState<Contact>(() => ({
    people: [],
    kind: 'message',
    on: today(),
    note: '',
  }))
  const [sending, setSending] = useState(false)
  const set = (change: Partial<Contact>) => setContact((before) => ({ ...before, ...change }))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    // A second click while the first is on its way would write the contact down twice.
    if (sending || contact.people.length === 0 || contact.on === '') return
    setSending(true)
    void log({ course, ...contact, people: [...contact.people], topicId: null })
      .then((answer) => {
        if (!answer.ok) return
        tell(t('contacts.logged', { count: contact.people.length }))
        set({ people: [], note: '' })
      })
      .finally(() => setSending(false))
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <WhoField contact={contact} set={set} />
        <HowFields contact={contact} set={set} />
        <Group justify="flex-end">
          <Button type="submit" loading={sending} disabled={contact.people.length === 0}>
            {t('contacts.log')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Logged({ rows }: { readonly rows: readonly ContactRow[] }) {
  const { t } = useTranslation(['printing', 'sheets'])
  const course = useCourseId()
  const remove = useAct('contacts.remove')
  if (rows.length === 0) return <p className="note">{t('printing:contacts.none')}</p>
  return (
    <ul>
      {rows.map(({ id, on, name, kind, note }) => (
        <li key={id}>
          {[on, name, t(`sheets:contactLog.kind.${kind}`), note].filter((text) => text !== '').join(' · ')}{' '}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('printing:contacts.removeOf', { name, date: on })}
            onClick={() => id !== null && void remove({ course, contactId: id })}
          >
            {t('printing:contacts.remove')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

interface ContactDialogProps {
  readonly weeks: WeekRange
  readonly onClose: () => void
}

/** Writes contacts down that happened outside the threads, and takes wrong ones out again. */
export function ContactDialog({ weeks, onClose }: ContactDialogProps) {
  const { t } = useTranslation('printing')
  const rows = useCall('contacts.list', { course: useCourseId(), weeks }, { keep: true })
  return (
    <Modal opened onClose={onClose} title={t('contacts.title')} size="lg" centered>
      <Stack gap="md">
        <p className="note">{t('contacts.what')}</p>
        <ContactForm />
        <Logged rows={(rows.data ?? []).filter(({ id }) => id !== null)} />
      </Stack>
    </Modal>
  )
}
