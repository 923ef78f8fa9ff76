import { Button, Modal, Select, Stack } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonPlace } from '#shared/contract/groupViews.ts'
import type { Board } from '#shared/contract/views.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { Waiting } from '#renderer/components/Waiting.tsx'
import { useCourseId } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'
import { groupOf, nameOf, type BoardActs } from './boardActs.ts'
import type { Asking } from './boardContext.ts'
import { useCoder } from './coder.ts'
import styles from './groups.module.css'

interface AskDialogProps {
  readonly board: Board
  readonly acts: BoardActs
  readonly asking: Asking | null
  readonly onClose: () => void
}

interface Choice {
  readonly key: string
  readonly label: string
  readonly notes: readonly string[]
  readonly run: () => void
}

function Choices({
  choices,
  onClose,
}: {
  readonly choices: readonly Choice[]
  readonly onClose: () => void
}) {
  const list = useRef<HTMLDivElement>(null)
  // What was asked for arrives after the dialog has taken the focus to its first button.
  useEffect(() => {
    list.current?.querySelector('button')?.focus()
  }, [])
  return (
    <Stack gap={4} ref={list}>
      {choices.map(({ key, label, notes, run }, index) => (
        <Button
          key={key}
          variant="default"
          className={styles.choice}
          justify="flex-start"
          data-autofocus={index === 0 ? true : undefined}
          onClick={() => {
            run()
            onClose()
          }}
        >
          <span>
            {label}
            {notes.map((note) => (
              <small key={note}>{note}</small>
            ))}
          </span>
        </Button>
      ))}
    </Stack>
  )
}

interface PartProps extends Omit<AskDialogProps, 'asking'> {
  readonly person: PersonId
}

function usePlace(board: Board, person: PersonId) {
  const course = useCourseId()
  const coder = useCoder()
  const place = useCall('groups.person', { course, planId: board.planId, personId: person }).data
  return place === undefined ? undefined : coder.place(place)
}

/** "Which group should Dana join?": for somebody in no group, best first, with what they would bring. */
function Join({ acts, person, place, onClose }: PartProps & { readonly place: PersonPlace }) {
  const { t } = useTranslation('groupsScreen')
  const say = useSay()
  const choices = place.places.map(({ groupId, group, sizeAfter, effects, broken }) => ({
    key: groupId,
    label: t('board.place', { group, size: sizeAfter }),
    notes: [...effects.map(say), ...broken.map((sentence) => `${t('board.broken')}: ${say(sentence)}`)],
    run: () => acts.move([person], groupId),
  }))
  return (
    <>
      <p className="note">{t('board.best')}</p>
      <Choices choices={choices} onClose={onClose} />
    </>
  )
}

/** The groups in their order on the board, so that fingers learn them. */
function Move({
  board,
  acts,
  people,
  onClose,
}: Omit<PartProps, 'person'> & { readonly people: readonly PersonId[] }) {
  const { t } = useTranslation('groupsScreen')
  const owns = new Set(people.map((person) => groupOf(board, person)?.id ?? null))
  const [only] = owns
  const choices: readonly Choice[] = [
    ...board.groups
      .filter(({ id, locked }) => !locked && !(owns.size === 1 && id === only))
      .map(({ id, name, members }) => ({
        key: id,
        label: `${name} · ${t('board.size', { count: members.length })}`,
        notes: [],
        run: () => acts.move(people, id),
      })),
    ...(only === null && owns.size === 1
      ? []
      : [{ key: '', label: t('board.nowhere'), notes: [], run: () => acts.move(people, null) }]),
  ]
  return <Choices choices={choices} onClose={onClose} />
}

function MoveOrJoin(props: Omit<PartProps, 'person'> & { readonly people: readonly PersonId[] }) {
  const [person] = props.people
  const late = props.people.length === 1 && person !== undefined && groupOf(props.board, person) === null
  return late ? <Joining {...props} person={person} /> : <Move {...props} />
}

function Joining(props: PartProps) {
  const place = usePlace(props.board, props.person)
  return place === undefined ? <Waiting /> : <Join {...props} place={place} />
}

/** The three best swaps and what each changes; below them everybody else. */
function Swap({ board, acts, person, onClose }: PartProps) {
  const { t } = useTranslation('groupsScreen')
  const say = useSay()
  const place = usePlace(board, person)
  if (place === undefined) return <Waiting />
  const own = groupOf(board, person)?.id
  const others = board.groups
    .filter(({ id }) => id !== own)
    .flatMap(({ name, members }) =>
      members
        .filter(({ locked }) => !locked)
        .map(({ personId, name: who }) => ({ value: personId, label: `${who} · ${name}` })),
    )
  if (others.length === 0) return <p>{t('board.swapNobody', { name: nameOf(board, person) })}</p>
  const choices = place.swaps.map(({ personId, name, group, effects }) => ({
    key: personId,
    label: `${name} · ${group}`,
    notes: effects.slice(1).map(say),
    run: () => acts.swap(person, personId),
  }))
  return (
    <Stack gap="xs">
      {choices.length > 0 && <h3>{t('board.swapBest')}</h3>}
      <Choices choices={choices} onClose={onClose} />
      <Select
        label={t('board.swapOthers')}
        data={others}
        searchable
        onChange={(id) => {
          const other = others.find(({ value }) => value === id)?.value
          if (other === undefined) return
          acts.swap(person, other)
          onClose()
        }}
      />
    </Stack>
  )
}

function Why({ board, person }: PartProps) {
  const { t } = useTranslation('groupsScreen')
  const say = useSay()
  const place = usePlace(board, person)
  if (place === undefined) return <Waiting />
  if (place.why.length === 0) return <p>{t('board.whyNothing', { name: nameOf(board, person) })}</p>
  return (
    <ul className={styles.plainList}>
      {place.why.map((sentence) => (
        <li key={say(sentence)}>{say(sentence)}</li>
      ))}
    </ul>
  )
}

function Asked({ asking, ...part }: Omit<AskDialogProps, 'asking'> & { readonly asking: Asking }) {
  const [person] = asking.people
  if (person === undefined) return null
  switch (asking.kind) {
    case 'move':
      return <MoveOrJoin {...part} people={asking.people} />
    case 'swap':
      return <Swap {...part} person={person} />
    case 'why':
      return <Why {...part} person={person} />
  }
}

function useTitle(board: Board, asking: Asking | null): string {
  const { t } = useTranslation('groupsScreen')
  const [person] = asking?.people ?? []
  if (asking === null || person === undefined) return ''
  const name = nameOf(board, person)
  if (asking.kind === 'swap') return t('board.swapTitle', { name })
  if (asking.kind === 'why') return t('board.whyTitle', { name })
  if (asking.people.length > 1) return t('board.moveManyTitle', { count: asking.people.length })
  return t(groupOf(board, person) === null ? 'board.joinTitle' : 'board.moveTitle', { name })
}

/** "Move to…", "Swap with…" and "Why here?": every drag has this way without dragging. */
export function AskDialog({ asking, ...part }: AskDialogProps) {
  const title = useTitle(part.board, asking)
  return (
    <Modal opened={asking !== null} onClose={part.onClose} title={title} centered>
      {asking === null ? null : <Asked asking={asking} {...part} />}
    </Modal>
  )
}
