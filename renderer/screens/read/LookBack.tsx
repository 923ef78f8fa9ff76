import { Modal, Table } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgreementReport, CriterionAgreement } from '#shared/contract/readingViews.ts'
import type { PostId } from '#shared/model/ids.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { useGo } from '#renderer/lib/course.ts'
import { currentQuery } from '#renderer/lib/route.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useSay, useSayText } from '#renderer/lib/say.ts'
import { finishLines } from './finishLine.ts'
import { withoutBehind, type QueueInput } from './query.ts'
import styles from './read.module.css'

interface LookBackProps {
  readonly opened: boolean
  readonly close: () => void
  readonly wish: QueueInput
}

interface PartProps {
  readonly report: AgreementReport
  readonly show: (posts: readonly PostId[]) => void
}

/** A number that opens the posts behind it. */
function Posts({
  posts,
  show,
  label,
}: { readonly posts: readonly PostId[]; readonly label: string } & Pick<PartProps, 'show'>) {
  if (posts.length === 0) return <span className="numbers">0</span>
  return (
    <button type="button" className="plain-link numbers" aria-label={label} onClick={() => show(posts)}>
      {posts.length}
    </button>
  )
}

function Row({ criterion, show }: { readonly criterion: CriterionAgreement } & Pick<PartProps, 'show'>) {
  const { t } = useTranslation('read')
  const title = useSayText()(criterion.title)
  const { compared, exact, withinOne, above, below } = criterion
  return (
    <Table.Tr>
      <Table.Th scope="row">{title}</Table.Th>
      <Table.Td className="numbers">{t('lookBack.of', { part: exact, count: compared })}</Table.Td>
      <Table.Td className="numbers">{t('lookBack.of', { part: withinOne, count: compared })}</Table.Td>
      <Table.Td>
        <Posts posts={above} show={show} label={t('lookBack.openAbove', { title, count: above.length })} />
      </Table.Td>
      <Table.Td>
        <Posts posts={below} show={show} label={t('lookBack.openBelow', { title, count: below.length })} />
      </Table.Td>
    </Table.Tr>
  )
}

function Criteria({ report, show }: PartProps) {
  const { t } = useTranslation('read')
  const shown = report.criteria.filter(({ compared }) => compared > 0)
  if (shown.length === 0) return null
  return (
    <Table className={styles.agreement}>
      <Table.Thead>
        <Table.Tr>
          {(['criterion', 'exact', 'withinOne', 'above', 'below'] as const).map((column) => (
            <Table.Th key={column} scope="col">
              {t(`lookBack.column.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map((criterion) => (
          <Row key={criterion.criterionId} criterion={criterion} show={show} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** Whether early levels look lower or higher than later ones, with the way to those posts. */
function Drift({ report, show }: PartProps) {
  const { t } = useTranslation('read')
  const { drift } = report
  if (drift.posts === 0) return <p className={styles.why}>{t('lookBack.drift.none')}</p>
  const sides = (['earlyLower', 'earlyHigher'] as const).filter((side) => drift[side].length > 0)
  return (
    <>
      <p>{t('lookBack.drift.levels', { ...drift.levels, count: drift.posts })}</p>
      {sides.length === 0 ? <p>{t('lookBack.drift.steady')}</p> : null}
      {sides.map((side) => (
        <p key={side}>
          {t(`lookBack.drift.${side}`, { count: drift[side].length })}{' '}
          <button type="button" className="plain-link" onClick={() => show(drift[side])}>
            {t('lookBack.drift.review')}
          </button>
        </p>
      ))}
    </>
  )
}

function Report({ report, show }: PartProps) {
  const { t } = useTranslation('read')
  const say = useSay()
  return (
    <div className={styles.lookBack}>
      <p className="lead">{finishLines(report).map(say).join(' ')}</p>
      {report.disagreedPosts.length === 0 ? null : (
        <button type="button" className="plain-link" onClick={() => show(report.disagreedPosts)}>
          {t('lookBack.openDisagreed', { count: report.disagreedPosts.length })}
        </button>
      )}
      <Criteria report={report} show={show} />
      <h3>{t('lookBack.drift.title')}</h3>
      <Drift report={report} show={show} />
      <p className="note">{t('lookBack.note')}</p>
    </div>
  )
}

/** The finish line: how far, how often one disagreed and on what, and whether early levels look different. */
export const LookBack = memo(function LookBack({ opened, close, wish }: LookBackProps) {
  const { t } = useTranslation('read')
  const go = useGo()
  const report = useCall('posts.agreement', wish, { enabled: opened })
  const show = (posts: readonly PostId[]) => {
    close()
    go('read', {
      ...withoutBehind(currentQuery()),
      only: null,
      text: null,
      post: null,
      posts: posts.join(','),
    })
  }
  return (
    <Modal opened={opened} onClose={close} title={t('lookBack.title')} size="xl">
      <Answered query={report}>{(answer) => <Report report={answer} show={show} />}</Answered>
    </Modal>
  )
})
