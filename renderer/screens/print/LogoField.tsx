import { Button, FileButton, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface LogoFieldProps {
  readonly logo: string | null
  readonly onLogo: (logo: string | null) => void
}

/** A picture larger than this makes every save of the course slow, and a logo does not need it. */
const bytesAtMost = 100_000

function asDataAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(reader.error ?? new Error('reading a picture'))
    reader.readAsDataURL(file)
  })
}

/** The institution's logo: a PNG or JPEG that stands, in gray, at the head of every sheet. */
export function LogoField({ logo, onLogo }: LogoFieldProps) {
  const { t } = useTranslation('printing')
  const [problem, setProblem] = useState<'large' | 'unread' | null>(null)
  const take = (file: File | null) => {
    if (file === null) return
    if (file.size > bytesAtMost) {
      setProblem('large')
      return
    }
    void asDataAddress(file).then(
      (address) => {
        setProblem(null)
        onLogo(address)
      },
      () => setProblem('unread'),
    )
  }
  return (
    <Group gap="sm">
      {logo !== null && <img src={logo} alt={t('facts.logo.alt')} height={36} />}
      <FileButton onChange={take} accept="image/png,image/jpeg">
        {(props) => (
          <Button variant="default" {...props}>
            {t(logo === null ? 'facts.logo.choose' : 'facts.logo.another')}
          </Button>
        )}
      </FileButton>
      {logo !== null && (
        <Button variant="subtle" onClick={() => onLogo(null)}>
          {t('facts.logo.remove')}
        </Button>
      )}
      {problem !== null && <p role="alert">{t(`facts.logo.${problem}`)}</p>}
    </Group>
  )
}
