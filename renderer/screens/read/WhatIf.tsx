import { Button, CloseButton } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { WhatIf as Answer } from '#shared/quality/whatIf.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { Key } from '#renderer/components/Key.tsx'
import { announce } from '#renderer/lib/announce.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useSay } from '#renderer/lib/say.ts'
import { useDesk } from './desk.ts'
import { whatIfLine } from './whatIfWords.ts'
import styles from './read.module.css'

/** Three lines: padded, spelt right, without the last question. */
export function WhatIfLines({ answer }: { readonly answer: readonly Answer[] }) {
  const say = useSay()
  const { criteria } = useDesk()
  const lines = answer.map((one) => {
    const { kind, what, effects } = whatIfLine(one, criteria)
    return { kind, what: say(what), effects: effects.map(say).join(' ') }
  })
  const spoken = lines.map(({ what, effects }) => `${what} ${effects}`).join(' ')
  useEffect(() => announce(spoken), [spoken])
  return (
    <ul className={styles.whatIfLines}>
      {lines.map(({ kind, what, effects }) => (
        <li key={kind}>
          <b>{what}</b> {effects}
        </li>
      ))}
    </ul>
  )
}

function Panel() {
  const { t } = useTranslation('read')
  const course = useCourseId()
  const { reading, criteria, tell } = useDesk()
  const answer = useCall('posts.whatIf', { course, postId: reading.focus.post.id })
  const commands = useMemo(() => {
    const run = () => tell({ kind: 'what-if', on: false })
    const title = t('whatIf.close')
    return [{ id: 'read.whatIf.close', title, group: t('commandGroup'), keys: ['Escape'], silent: true, run }]
  }, [tell, t])
  useCommands(commands, 'over')
  return (
    <section className={styles.whatIf} aria-label={t('whatIf.title')}>
      <div className={styles.titleLine}>
        <h3>{t('whatIf.title')}</h3>
        <CloseButton
          size="sm"
          aria-label={t('whatIf.close')}
          onClick={() => tell({ kind: 'what-if', on: false })}
        />
      </div>
      <Answered query={answer}>{(lines) => <WhatIfLines answer={lines} />}</Answered>
      {criteria.every(({ visible }) => visible) ? null : (
        <p className={styles.why}>{t('whatIf.onlyShown')}</p>
      )}
    </section>
  )
}

/** "What if…": whether length, spelling or a question at the end would change what is suggested. */
export function WhatIf() {
  const { t } = useTranslation('read')
  const { place, tell } = useDesk()
  if (place.whatIf) return <Panel />
  return (
    <div className={styles.buttons}>
      <Button variant="subtle" size="compact-sm" onClick={() => tell({ kind: 'what-if', on: true })}>
        {t('whatIf.button')}&nbsp;
        <Key combo="w" />
      </Button>
    </div>
  )
}
