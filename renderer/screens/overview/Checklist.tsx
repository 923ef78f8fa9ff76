import { useTranslation } from 'react-i18next'
import { useCall } from '#renderer/lib/queries.ts'
import { useCourseId, useHead } from '#renderer/lib/course.ts'
import { prefer, usePreferences } from '#renderer/lib/preferences.ts'
import { courseRoute, formatRoute } from '#renderer/lib/route.ts'
import { steps, type Step } from './steps.ts'
import styles from './overview.module.css'

function StepLine({ step }: { readonly step: Step }) {
  const { t } = useTranslation('overview')
  const course = useCourseId()
  return (
    <li data-done={step.done}>
      <span aria-hidden="true">{step.done ? '✓' : '○'}</span>{' '}
      {step.done ? (
        <span className="soft">
          {t(`steps.${step.id}`)} <span className="hidden-visually">{t('steps.done')}</span>
        </span>
      ) : (
        <a className="plain-link" href={formatRoute(courseRoute(course, step.screen))}>
          {t(`steps.${step.id}`)}
        </a>
      )}
    </li>
  )
}

/** Five steps for the first hour, put away when one likes. */
export function Checklist() {
  const { t } = useTranslation('overview')
  const head = useHead()
  const { checklistDone } = usePreferences()
  const weeks = { from: 1, to: head.settings.weeks }
  const enabled = !checklistDone
  const drafts = useCall('feedback.list', { course: head.id, weeks }, { enabled }).data ?? []
  const plans = useCall('groups.list', { course: head.id }, { enabled }).data ?? []
  const all = steps(head, drafts, plans.length)
  if (checklistDone || all.every((step) => step.done)) return null
  return (
    <section className={styles.steps} aria-label={t('steps.title')}>
      <ol>
        {all.map((step) => (
          <StepLine key={step.id} step={step} />
        ))}
      </ol>
      <button type="button" className="plain-link" onClick={() => prefer({ checklistDone: true })}>
        {t('steps.dismiss')}
      </button>
    </section>
  )
}
