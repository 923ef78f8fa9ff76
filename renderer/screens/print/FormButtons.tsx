import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WeekRange } from '#shared/model/draft.ts'
import type { SheetKind } from './choice.ts'
import { ContactDialog } from './ContactDialog.tsx'
import { FactsDialog } from './FactsDialog.tsx'

interface FormButtonsProps {
  readonly kind: SheetKind
  readonly weeks: WeekRange
}

/** The ways to what sheets say about the course, and to the contact log. */
export function FormButtons({ kind, weeks }: FormButtonsProps) {
  const { t } = useTranslation('printing')
  const [open, setOpen] = useState<'facts' | 'contacts' | null>(null)
  const close = () => setOpen(null)
  return (
    <Stack gap="xs">
      <Button variant="subtle" onClick={() => setOpen('facts')}>
        {t('facts.open')}
      </Button>
      {kind === 'contactLog' && (
        <Button variant="default" onClick={() => setOpen('contacts')}>
          {t('contacts.open')}
        </Button>
      )}
      {open === 'facts' && <FactsDialog onClose={close} />}
      {open === 'contacts' && <ContactDialog weeks={weeks} onClose={close} />}
    </Stack>
  )
}
