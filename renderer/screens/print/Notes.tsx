import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetData } from '#shared/contract/views.ts'
import type { WeekRange } from '#shared/model/draft.ts'
import { useGo } from '#renderer/lib/course.ts'
import { optionsFor, tooFull, type PrintChoice, type Printed } from './choice.ts'
import type { useOverfull } from './useOverfull.ts'
import styles from './print.module.css'

interface NotesProps {
  readonly printed: Printed
  readonly choice: PrintChoice
  readonly overfull: ReturnType<typeof useOverfull>
}

function Warning({ children }: { readonly children: ReactNode }) {
  return <div className={styles.warn}>{children}</div>
}

/** Students whose sheet runs over, each with the way to where it can be made shorter. */
function FixList({ weeks, people }: { readonly weeks: WeekRange; readonly people: SheetData['students'] }) {
  const { t } = useTranslation('printing')
  const go = useGo()
  return (
    <Warning>
      <p>{t('over', { count: people.length })}</p>
      <ul>
        {people.map(({ personId, name }) => (
          <li key={personId}>
            <Anchor
              component="button"
              type="button"
              onClick={() => go('feedback', { person: personId, from: weeks.from, to: weeks.to })}
            >
              {name}
            </Anchor>
          </li>
        ))}
      </ul>
    </Warning>
  )
}

function StudentNotes({ printed, choice, overfull }: NotesProps) {
  const { t } = useTranslation('printing')
  if (printed.kind !== 'students') return null
  const { data } = printed
  const measured = new Set(overfull.map(({ personId }) => personId))
  const estimated = new Set(tooFull(data, optionsFor(choice)).map(({ personId }) => personId))
  const over = data.students.filter(({ personId }) => measured.has(personId) || estimated.has(personId))
  return (
    <>
      {over.length > 0 && <FixList weeks={data.classSheet.weeks} people={over} />}
      {choice.approvedOnly && data.notApproved.length > 0 && (
        <Warning>
          {t('notApproved', { count: data.notApproved.length })} {data.notApproved.join(', ')}
        </Warning>
      )}
    </>
  )
}

/** What the instructor should know before printing. */
export function Notes(props: NotesProps) {
  const { t } = useTranslation('printing')
  const { printed, overfull } = props
  if (printed.kind === 'students') return <StudentNotes {...props} />
  const body = printed.kind === 'page' ? printed.sheet.body : null
  return (
    <>
      {overfull.length > 0 && <Warning>{t('overAny', { count: overfull.length })}</Warning>}
      {body?.kind === 'transformation' && body.sheets.some(({ suggested }) => suggested) && (
        <Warning>
          {t('proposedExcerpts', { count: body.sheets.filter(({ suggested }) => suggested).length })}
        </Warning>
      )}
      {body?.kind === 'transformation' && body.without.length > 0 && (
        <Warning>
          {t('noExcerpts', { count: body.without.length })} {body.without.join(', ')}
        </Warning>
      )}
      {body?.kind === 'smallGroup' && body.suggested && (
        <Warning>{t(body.members.length === 0 ? 'nobodyProposed' : 'membersProposed')}</Warning>
      )}
    </>
  )
}
