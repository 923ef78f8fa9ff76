import { Button, FileButton } from '@mantine/core'

interface ChooseFilesProps {
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
  readonly primary?: boolean
}

/** Opens the file dialog of the system. Choosing the same file twice in a row works too. */
export function ChooseFiles({ label, onFiles, primary = false }: ChooseFilesProps) {
  return (
    <FileButton multiple onChange={(files) => (files.length > 0 ? onFiles(files) : undefined)}>
      {(props) => (
        <Button {...props} variant={primary ? 'filled' : 'default'}>
          {label}
        </Button>
      )}
    </FileButton>
  )
}
