import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourseHead } from '#shared/contract/views.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { HeadContext } from '#renderer/lib/course.ts'
import { formatRoute, type Where } from '#renderer/lib/route.ts'
import styles from './CourseTitle.module.css'
import type { Dialog, OpenDialog } from './dialogs.ts'
import { Frame } from './Frame.tsx'
import { Main } from './Main.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { Notices } from './Notices.tsx'
import { Rail } from './Rail.tsx'
import { HistoryPanel, screens } from './screens.tsx'
import { StatusBar } from './StatusBar.tsx'
import { useCourseCommands } from './useCourseCommands.ts'
import { useOpenCourse } from './useOpenCourse.ts'
import { useFollowOthers } from './useFollowOthers.ts'
import { useSaveKey } from './useSaveKey.ts'

type CourseRoute = Exclude<Where, { screen: 'home' }>

interface CourseWindowProps {
  readonly route: CourseRoute
  readonly dialog: Dialog
  readonly open: OpenDialog
}

/** The window of a course, once that is open. */
export function CourseWindow({ route, dialog, open }: CourseWindowProps) {
  const head = useOpenCourse(route.course, route.screen)
  if (head.data !== undefined)
    return <OpenCourse head={head.data} route={route} dialog={dialog} open={open} />
  return (
    <Frame title={<BackToCourses />} tools={null} rail={null} status={null}>
      <Main screen="opening" label="">
        <Answered query={head}>{() => null}</Answered>
      </Main>
    </Frame>
  )
}

function BackToCourses() {
  const { t } = useTranslation('app')
  return (
    <a className={styles.back} href={formatRoute({ screen: 'home' })}>
      ‹ {t('courses')}
    </a>
  )
}

function CourseTitle({ head }: { readonly head: CourseHead }) {
  return (
    <>
      <BackToCourses />
      <h1 className={styles.title} title={head.settings.title}>
        {head.settings.title}
      </h1>
    </>
  )
}

function OpenCourse({ head, route, dialog, open }: CourseWindowProps & { readonly head: CourseHead }) {
  const { t } = useTranslation('app')
  const Screen = screens[route.screen]
  const name = t(`rail.${route.screen}`)
  useCourseCommands(head, open)
  useSaveKey(head.id)
  useFollowOthers(head.id)
  useEffect(() => {
    document.title = `${name} · ${head.settings.title}`
  }, [name, head.settings.title])
  return (
    <HeadContext value={head}>
      <Frame
        title={<CourseTitle head={head} />}
        tools={<MoreMenu open={open} inCourse />}
        rail={<Rail course={head.id} at={route.screen} />}
        status={<StatusBar head={head} openHistory={() => open('history')} />}
      >
        <Main screen={route.screen} label={name}>
          <Notices notices={head.notices} />
          <Screen />
        </Main>
      </Frame>
      {dialog === 'history' ? <HistoryPanel close={() => open('none')} /> : null}
    </HeadContext>
  )
}
