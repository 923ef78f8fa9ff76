import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '#renderer/lib/command.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { useGo } from '#renderer/lib/course.ts'
import { tell } from '#renderer/lib/notify.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { isDone, neighbour, nextStudent, nextUnscored } from './queue.ts'
import { useSteady } from '#renderer/lib/useSteady.ts'
import type { ListRow, Returned } from './returned.ts'

interface Walk {
  readonly rows: readonly ListRow[]
  readonly place: number
  /** `again`: the post came back, behind this one. */
  readonly open: (post: string, again?: string) => void
  /** The post that is to come back now, taken into the list; null where none is. */
  readonly takeIn: (open: ListRow | undefined) => Returned | null
  readonly lookBack: () => void
}

/** The steps through the list. Going on from a post that is done, an early one may come first. */
function steps({ rows, place, open, takeIn, lookBack }: Walk, allScored: string) {
  const here = rows[place]
  const comesBack = (): boolean => {
    const back = here !== undefined && isDone(here) ? takeIn(here) : null
    if (back !== null) open(back.row.postId, back.after)
    return back !== null
  }
  const to = (post: string | null) => {
    if (post !== null) open(post)
  }
  return {
    next: () => {
      if (!comesBack()) to(neighbour(rows, place, 1))
    },
    previous: () => to(neighbour(rows, place, -1)),
    student: (by: 1 | -1) => to(nextStudent(rows, place, by)),
    unscored: () => {
      if (comesBack()) return
      const post = nextUnscored(rows, place)
      if (post !== null) return open(post)
      tell(allScored)
      lookBack()
    },
  }
}

/** J, K, N: through the queue; F to the feedback; L to look back. From post to post they stay the same. */
export function useQueueCommands(walk: Walk): void {
  const { t } = useTranslation('read')
  const go = useGo()
  const presenting = usePresenting()
  const step = useSteady((name: keyof ReturnType<typeof steps>, by: 1 | -1 = 1) =>
    steps(walk, t('queue.allScored'))[name](by),
  )
  const lookBack = useSteady(walk.lookBack)
  const commands = useMemo<readonly Command[]>(() => {
    const group = t('app:rail.read')
    const command = (name: string, keys: readonly string[], run: () => void): Command => ({
      id: `read.${name}`,
      title: t(`command.${name}`),
      group,
      keys,
      run,
    })
    const scoring = [
      command('unscored', ['n', 'mod+enter'], () => step('unscored')),
      command('lookBack', ['l'], lookBack),
    ]
    return [
      command('next', ['j'], () => step('next')),
      command('previous', ['k'], () => step('previous')),
      command('nextStudent', ['shift+j'], () => step('student', 1)),
      command('previousStudent', ['shift+k'], () => step('student', -1)),
      ...(presenting ? [] : scoring),
      command('feedback', ['f'], () => go('feedback')),
    ]
  }, [step, lookBack, go, presenting, t])
  useCommands(commands)
}
