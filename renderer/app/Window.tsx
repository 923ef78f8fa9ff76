import { useEffect, useState } from 'react'
import { CreateCourse } from '#renderer/screens/home/CreateCourse.tsx'
import { useWhere } from '#renderer/lib/route.ts'
import { CourseWindow } from './CourseWindow.tsx'
import type { Dialog } from './dialogs.ts'
import { DropAnywhere } from './DropAnywhere.tsx'
import { ForumsDialog } from './forums/ForumsDialog.tsx'
import { HomeWindow } from './HomeWindow.tsx'
import { Palette } from './Palette.tsx'
import { RubricDialog } from './rubric/RubricDialog.tsx'
import { SettingsDialog } from './settings/SettingsDialog.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { StudentNotice } from './StudentNotice.tsx'
import { useAppCommands } from './useAppCommands.ts'
import { useTellPresenting } from './useTellPresenting.ts'
import { useKeyListener } from './useKeyListener.ts'

/** A dialog that was opened from the palette has nothing to give the focus back to: then the screen takes it. */
function useFocusAfter(dialog: Dialog): void {
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (dialog === 'none' && isLost) document.querySelector('main')?.focus({ preventScroll: true })
  }, [dialog])
}

/** The whole window: home or a course, with what works everywhere (keys, palette, dropping files). */
export function Window() {
  const route = useWhere()
  const [dialog, setDialog] = useState<Dialog>('none')
  const close = () => setDialog('none')
  useKeyListener()
  useAppCommands(setDialog)
  useTellPresenting()
  useFocusAfter(dialog)
  return (
    <>
      {route.screen === 'home' ? (
        <HomeWindow open={setDialog} />
      ) : (
        <CourseWindow key={route.course} route={route} dialog={dialog} open={setDialog} />
      )}
      <ShortcutSheet opened={dialog === 'shortcuts'} close={close} />
      <SettingsDialog opened={dialog === 'settings'} close={close} route={route} open={setDialog} />
      <RubricDialog
        opened={dialog === 'rubric'}
        close={close}
        course={route.screen === 'home' ? null : route.course}
      />
      <ForumsDialog
        opened={dialog === 'forums'}
        close={close}
        course={route.screen === 'home' ? null : route.course}
      />
      <StudentNotice opened={dialog === 'notice'} close={close} />
      <CreateCourse opened={dialog === 'create'} close={close} />
      <Palette />
      <DropAnywhere />
    </>
  )
}
