import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface NameDialogProps {
  readonly title: string
  readonly label: string
  readonly name: string
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

/** Gives something another name: a group or a plan. */
export function NameDialog({ title, label, name: before, onName, onClose }: NameDialogProps) {
  const { t } = useTranslation('groupsScreen')
  const [name, setName] = useState(before)
  const ready = name.trim() !== '' && name.trim() !== before
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onName(name.trim())
          onClose()
        }}
      >
        <TextInput
          label={label}
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
    </Modal>
  )
}
