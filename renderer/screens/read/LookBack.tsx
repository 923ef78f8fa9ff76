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

interface PostsProps extends Pick<PartProps, 'show'> {
  readonly posts: readonly PostId[]
  readonly label: string
  /** What is shown instead of how many posts there are. */
  readonly words?: string
}

/** A number that opens the posts behind it. */
function Posts({ posts, show, label, words = String(posts.length) }: PostsProps) {
  if (posts.length === 0) return <span className="numbers">{words}</span>
  return (
    <button type="button" className="plain-link numbers" aria-label={label} onClick={() => show(posts)}>
      {words}
    </button>
  )
}

function Row({ criterion, show }: { readonly criterion: CriterionAgreement } & Pick<PartProps, 'show'>) {
  const { t } = useTranslation('read')
  const title = useSayText()(criterion.title)
  const { compared, exact, withinOne, above, below, exactPosts, withinOnePosts } = criterion
  const part = (count: number) => t('lookBack.of', { part: count, count: compared })
  return (
    <Table.Tr>
      <Table.Th scope="row">{title}</Table.Th>
      <Table.Td>
        <Posts
          posts={exactPosts}
          show={show}
          words={part(exact)}
          label={t('lookBack.openExact', { title, count: exactPosts.length })}
        />
      </Table.Td>
      <Table.Td>
        <Posts
          posts={withinOnePosts}
          show={show}
          words={part(withinOne)}
          label={t('lookBack.openWithinOne', { title, count: withinOnePosts.length })}
        />
      </Table.Td>
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

/** The posts behind the numbers of the first lines. */
function Behind({ report, show }: PartProps) {
  const { t } = useTranslation('read')
  const links = [
    { name: 'openNotScored', posts: report.notScored },
    { name: 'openDisagreed', posts: report.disagreedPosts },
    { name: 'openUnseen', posts: report.unseenPosts },
    { name: 'openAccepted', posts: report.acceptedPosts },
    { name: 'openAgain', posts: report.drift.again },
  ].filter(({ posts }) => posts.length > 0)
  if (links.length === 0) return null
  return (
    <ul className={styles.behind}>
      {links.map(({ name, posts }) => (
        <li key={name}>
          <button type="button" className="plain-link" onClick={() => show(posts)}>
            {t(`lookBack.${name}`, { count: posts.length })}
          </button>
        </li>
      ))}
    </ul>
  )
}

function Report({ report, show }: PartProps) {
  const { t } = useTranslation('read')
  const say = useSay()
  return (
    <div className={styles.lookBack}>
      <p className="lead">{finishLines(report).map(say).join(' ')}</p>
      <Behind report={report} show={show} />
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
