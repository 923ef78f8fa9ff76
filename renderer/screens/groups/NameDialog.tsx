import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface NameDialogProps {
  readonly title: string
  readonly label: string
  readonly name: string
  /** Answers whether the name was kept: what could not be kept stays in the box. */
  readonly onName: (name: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Gives something another name: a group or a plan. */
export function NameDialog({ title, label, name: before, onName, onClose }: NameDialogProps) {
  const { t } = useTranslation('groupsScreen')
  const [name, setName] = useState(before)
  const [waiting, setWaiting] = useState(false)
  const ready = name.trim() !== '' && name.trim() !== before && !waiting
  const keep = async () => {
    setWaiting(true)
    const kept = await onName(name.trim())
    setWaiting(false)
    if (kept) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) void keep()
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
