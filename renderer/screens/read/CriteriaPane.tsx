import { Button } from '@mantine/core'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { criteriaFor } from '#shared/reading/scoring.ts'
import { Key } from '#renderer/components/Key.tsx'
import { runCommand } from '#renderer/lib/commands.ts'
import { useHead } from '#renderer/lib/course.ts'
import { useSay, useSayText } from '#renderer/lib/say.ts'
import { useNarrow } from '#renderer/lib/useNarrow.ts'
import { CriterionCard } from './CriterionCard.tsx'
import { useDesk } from './desk.ts'
import { Notes } from './Notes.tsx'
import styles from './read.module.css'

/** Why nothing is scored here, or why a human is needed, in words. */
function Heading() {
  const { t } = useTranslation('read')
  const say = useSay()
  const { reading } = useDesk()
  if (!reading.scorable) {
    const { purpose } = reading.forum
    const why = purpose === 'practice' || purpose === 'lounge' ? purpose : 'staff'
    return <p className={styles.heading}>{t(`notScored.${why}`)}</p>
  }
  const cause = reading.score?.needsHuman ?? null
  if (cause === null) return null
  return (
    <p className={styles.needsHuman}>
      <b>{t('needsHuman')}</b> {say(cause.message)}
    </p>
  )
}

/** Criteria that do not apply to this post, each with its reason. */
function NotApplying() {
  const { t } = useTranslation('read')
  const say = useSay()
  const sayText = useSayText()
  const { settings } = useHead()
  const { reading } = useDesk()
  if (!reading.scorable) return null
  const rubric = reading.forum.rubric ?? settings.rubric
  // Reading one criterion across everyone, the others do apply: they are only not looked at, nor is their suggestion.
  const applying = new Set(criteriaFor(reading.focus.post, rubric).map(({ id }) => id))
  return rubric.criteria
    .filter((criterion) => !applying.has(criterion.id))
    .map((criterion) => {
      const up = reading.score?.criteria[criterion.id]?.up ?? null
      return (
        <div key={criterion.id} className={styles.criterion}>
          <h2 className="soft">{sayText(criterion.title)}</h2>
          <p className={styles.why}>{up === null ? t('criterion.notHere') : say(up)}</p>
        </div>
      )
    })
}

function Foot() {
  const { t } = useTranslation('read')
  return (
    <div className={styles.foot}>
      <Button variant="default" onClick={() => runCommand('read.pin')}>
        {t('pin.button')}&nbsp;
        <Key combo="p" />
      </Button>
      <Button onClick={() => runCommand('read.unscored')}>
        {t('queue.nextUnscored')}&nbsp;
        <Key combo="n" />
      </Button>
    </div>
  )
}

function Criteria() {
  const { criteria } = useDesk()
  return (
    <>
      <Heading />
      {criteria.map((state, at) => (
        <CriterionCard key={state.criterion.id} state={state} index={at} />
      ))}
      <NotApplying />
      <Notes />
      <Foot />
    </>
  )
}

function DrawerHandle({ open }: { readonly open: () => void }) {
  const { t } = useTranslation('read')
  const { criteria } = useDesk()
  const scored = criteria.filter((state) => state.mark !== undefined).length
  return (
    <Button className={styles.drawerHandle} onClick={open}>
      {t('criteria.show')}
      {criteria.length === 0 ? '' : ` · ${t('criteria.scored', { scored, count: criteria.length })}`}
    </Button>
  )
}

/** The right pane; below 900 pixels a drawer that is opened by hand, so that the post stays in sight. */
export const CriteriaPane = memo(function CriteriaPane() {
  const { t } = useTranslation('read')
  const drawer = useNarrow(900)
  const [open, setOpen] = useState(false)
  if (drawer && !open) return <DrawerHandle open={() => setOpen(true)} />
  return (
    <aside className={styles.criteria} data-drawer={drawer} aria-label={t('criteria.label')}>
      {drawer ? (
        <Button variant="subtle" fullWidth onClick={() => setOpen(false)}>
          {t('criteria.hide')}
        </Button>
      ) : null}
      <Criteria />
    </aside>
  )
})
