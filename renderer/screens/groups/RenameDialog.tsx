import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardGroup } from '#shared/contract/views.ts'

interface RenameDialogProps {
  readonly group: BoardGroup | null
  readonly onRename: (group: BoardGroup, name: string) => void
  readonly onClose: () => void
}

function RenameForm({ group, onRename, onClose }: RenameDialogProps & { readonly group: BoardGroup }) {
  const { t } = useTranslation('groupsScreen')
  const [name, setName] = useState(group.name)
  const ready = name.trim() !== '' && name.trim() !== group.name
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onRename(group, name.trim())
        onClose()
      }}
    >
      <TextInput
        label={t('board.renameLabel')}
        value={name}
        maxLength={60}
        data-autofocus
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Group mt="sm">
        <Button type="submit" disabled={!ready}>
          {t('board.renameSave')}
        </Button>
      </Group>
    </form>
  )
}

/** Gives a group a name of its own. */
export function RenameDialog(props: RenameDialogProps) {
  const { t } = useTranslation('groupsScreen')
  const { group, onClose } = props
  const title = group === null ? '' : t('board.renameTitle', { group: group.name })
  return (
    <Modal opened={group !== null} onClose={onClose} title={title} centered>
      {group === null ? null : <RenameForm {...props} group={group} />}
    </Modal>
  )
}
