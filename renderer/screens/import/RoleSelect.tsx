import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Role } from '#shared/model/person.ts'

interface RoleSelectProps {
  readonly name: string
  readonly role: Role
  readonly set: (role: Role) => void
}

/** What somebody is in the course. Nobody but students is scored, grouped or written to. */
export function RoleSelect({ name, role, set }: RoleSelectProps) {
  const { t } = useTranslation('importing')
  return (
    <NativeSelect
      size="xs"
      // The longest answer whole: a table gives a list no more room than it asks for.
      miw="11rem"
      aria-label={t('people.roleOf', { name })}
      value={role}
      data={Role.options.map((value) => ({ value, label: t(`people.roles.${value}`) }))}
      onChange={(event) => set(Role.parse(event.currentTarget.value))}
    />
  )
}
