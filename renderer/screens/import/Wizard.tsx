import { Alert, Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { JobProgress } from '#renderer/components/JobProgress.tsx'
import { useSay } from '#renderer/lib/say.ts'
import { Check } from './Check.tsx'
import { Columns } from './Columns.tsx'
import { Files } from './Files.tsx'
import { Forums } from './Forums.tsx'
import { People } from './People.tsx'
import { Reads } from './Reads.tsx'
import { StepList } from './StepList.tsx'
import type { StepProps } from './stepProps.ts'
import { openQuestions, stepBeside, type Step } from './steps.ts'
import { Summary } from './Summary.tsx'
import styles from './import.module.css'

const screens: Readonly<Record<Step, (props: StepProps) => React.ReactNode>> = {
  files: Files,
  reads: Reads,
  columns: Columns,
  people: People,
  forums: Forums,
  check: Check,
  summary: Summary,
}

/** A step is announced and begins at its heading, so that the keyboard goes on from there. */
function useFocusOnStep(step: Step) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [step])
  return heading
}

function Decision({ flow, importing }: StepProps) {
  const { t } = useTranslation('importing')
  const { preview, step, rereading } = flow
  const isLast = step === 'summary'
  return (
    <div className={styles.decision}>
      <Button variant="subtle" onClick={importing.discard}>
        {t('preview.discard')}
      </Button>
      <Button variant="subtle" onClick={importing.leave}>
        {t('preview.later')}
      </Button>
      <span className={styles.gap} />
      {step === 'files' ? null : (
        <Button variant="default" onClick={() => importing.goTo(stepBeside(step, -1))}>
          {t('preview.back')}
        </Button>
      )}
      {isLast ? null : (
        <Button onClick={() => importing.goTo(stepBeside(step, 1))} disabled={rereading !== null}>
          {t('preview.next')}
        </Button>
      )}
      {isLast && !preview.empty ? (
        <Button onClick={importing.commit} disabled={rereading !== null}>
          {t('preview.import')}
        </Button>
      ) : null}
    </div>
  )
}

/** What importing these files would do, step by step; nothing is written into the course yet. */
export function Wizard({ flow, importing }: StepProps) {
  const { t } = useTranslation('importing')
  const say = useSay()
  const { step, error, rereading } = flow
  const heading = useFocusOnStep(step)
  const Screen = screens[step]
  return (
    <>
      <StepList step={step} open={openQuestions(flow.preview, flow.decisions)} goTo={importing.goTo} />
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {t(`step.${step}.title`)}
      </h1>
      {error === null ? null : (
        <Alert color="yellow" role="alert">
          {say(error.message)}
        </Alert>
      )}
      <Screen flow={flow} importing={importing} />
      {rereading === null ? null : (
        <JobProgress {...rereading} what={say(rereading.what)} cancel={importing.cancel} />
      )}
      <Decision flow={flow} importing={importing} />
    </>
  )
}
