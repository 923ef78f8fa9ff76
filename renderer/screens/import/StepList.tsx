import { useTranslation } from 'react-i18next'
import { steps, type Step } from './steps.ts'
import styles from './import.module.css'

interface StepListProps {
  readonly step: Step
  readonly open: Readonly<Record<Step, number>>
  readonly goTo: (step: Step) => void
}

/** All steps, each to be opened at any time; those with something to ask say so in words. */
export function StepList({ step, open, goTo }: StepListProps) {
  const { t } = useTranslation('importing')
  return (
    <nav aria-label={t('step.list')}>
      <ol className={styles.steps}>
        {steps.map((name, at) => (
          <li key={name}>
            <button
              type="button"
              className={styles.step}
              aria-current={name === step ? 'step' : undefined}
              onClick={() => goTo(name)}
            >
              <span className={styles.stepNumber} aria-hidden="true">
                {at + 1}
              </span>
              {/* The space is for whoever hears the two: on screen they stand apart by themselves. */}
              {t(`step.${name}.name`)}{' '}
              {open[name] > 0 ? (
                <span className={styles.asks}>{t('step.asks', { count: open[name] })}</span>
              ) : null}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
