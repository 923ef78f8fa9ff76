import { Button, Modal, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Board } from '#shared/contract/views.ts'
import type { PersonId } from '#shared/model/ids.ts'
import { groupOf, nameOf, type BoardActs } from './boardActs.ts'

/** What is being asked about whom. */
export interface Asking {
  readonly kind: 'move' | 'swap'
  readonly person: PersonId
}

interface MoveDialogProps {
  readonly board: Board
  readonly acts: BoardActs
  readonly asking: Asking | null
  readonly onClose: () => void
}

interface Choice {
  readonly key: string
  readonly label: string
  readonly run: () => void
}

function useChoices({ board, acts }: MoveDialogProps, { kind, person }: Asking): readonly Choice[] {
  const { t } = useTranslation('groupsScreen')
  const own = groupOf(board, person)
  const others = board.groups.filter(({ id }) => id !== own?.id)
  if (kind === 'swap') {
    return others.flatMap((group) =>
      group.members.map((member) => ({
        key: member.personId,
        label: `${member.name} · ${group.name}`,
        run: () => acts.swap(person, member.personId),
      })),
    )
  }
  const groups = others.map((group) => ({
    key: group.id,
    label: `${group.name} · ${t('board.size', { count: group.members.length })}`,
    run: () => acts.move(person, group.id),
  }))
  const out = { key: '', label: t('board.nowhere'), run: () => acts.move(person, null) }
  return own === null ? groups : [...groups, out]
}

function Choices(props: MoveDialogProps & { readonly asked: Asking }) {
  const choices = useChoices(props, props.asked)
  return (
    <Stack gap={4}>
      {choices.map(({ key, label, run }, index) => (
        <Button
          key={key}
          variant="default"
          justify="flex-start"
          data-autofocus={index === 0 ? true : undefined}
          onClick={() => {
            run()
            props.onClose()
          }}
        >
          {label}
        </Button>
      ))}
    </Stack>
  )
}

/** "Move to…" and "Swap with…": every drag has this way without dragging. */
export function MoveDialog(props: MoveDialogProps) {
  const { t } = useTranslation('groupsScreen')
  const { board, asking, onClose } = props
  const title =
    asking === null
      ? ''
      : t(asking.kind === 'move' ? 'board.moveTitle' : 'board.swapTitle', {
          name: nameOf(board, asking.person),
        })
  return (
    <Modal opened={asking !== null} onClose={onClose} title={title} centered>
      {asking === null ? null : <Choices {...props} asked={asking} />}
    </Modal>
  )
}
