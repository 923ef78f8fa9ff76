import { Button, Menu } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { useTranslation } from 'react-i18next'
import { Key } from '#renderer/components/Key.tsx'
import { prefer, usePreferences } from '#renderer/lib/preferences.ts'
import type { OpenDialog } from './dialogs.ts'
import styles from './MoreMenu.module.css'

interface MoreMenuProps {
  readonly open: OpenDialog
  readonly inCourse: boolean
}

/** What has no key of its own on screen: settings, history, presenter mode, shortcuts; and the palette's key. */
export function MoreMenu({ open, inCourse }: MoreMenuProps) {
  const { t } = useTranslation('app')
  const { presenting } = usePreferences()
  return (
    <>
      <Button
        variant="default"
        className={styles.palette}
        onClick={spotlight.open}
        rightSection={<Key combo="mod+k" />}
      >
        {t('command.palette')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" aria-label={t('more')}>
            ⋯
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => open('settings')}>{t('command.settings')}</Menu.Item>
          {inCourse ? (
            <Menu.Item onClick={() => open('forums')}>{t('importing:forum.command')}</Menu.Item>
          ) : null}
          {inCourse ? (
            <Menu.Item onClick={() => open('rubric')}>{t('rubricScreen:command')}</Menu.Item>
          ) : null}
          {inCourse ? (
            <Menu.Item onClick={() => open('notice')}>{t('rubricScreen:notice.command')}</Menu.Item>
          ) : null}
          {inCourse ? <Menu.Item onClick={() => open('history')}>{t('command.history')}</Menu.Item> : null}
          <Menu.Item
            onClick={() => prefer({ presenting: !presenting })}
            rightSection={<Key combo="mod+shift+h" />}
          >
            {t(presenting ? 'presenter.stop' : 'command.presenter')}
          </Menu.Item>
          <Menu.Item onClick={() => open('shortcuts')} rightSection={<Key combo="?" />}>
            {t('command.shortcuts')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
