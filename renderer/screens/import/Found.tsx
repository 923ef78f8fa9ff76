import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundPost } from '#shared/contract/importViews.ts'
import type { CheckKind } from '#shared/model/importChoices.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { day } from '#renderer/lib/format.ts'
import { useNameOf } from '#renderer/lib/presenter.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { FoldingTitle } from './FoldingTitle.tsx'
import type { StepProps } from './stepProps.ts'
import styles from './import.module.css'

const shownLength = 1200
/** A post that the files no longer hold is kept whatever happens, and there is nothing of it to leave out. */
const cannotSkip = new Set<CheckKind>(['removed'])

interface PostProps {
  readonly post: FoundPost
  readonly kind: CheckKind
  readonly isSkipped: boolean
  readonly skip: (skip: boolean) => void
}

function Words({ post, kind }: Pick<PostProps, 'post' | 'kind'>) {
  const { t } = useTranslation('importing')
  const cut = (text: string) => (text.length > shownLength ? `${text.slice(0, shownLength)} …` : text)
  const isChanged = kind === 'edited' || kind === 'deleted'
  return (
    <>
      {isChanged && post.before !== null ? (
        <>
          <p className="caps">{t('check.before')}</p>
          <p className={styles.quoted} dir="auto">
            {cut(post.before)}
          </p>
          <p className="caps">{t('check.after')}</p>
        </>
      ) : null}
      <p className={styles.quoted} dir="auto">
        {post.text === '' ? (
          <span className="note">{t(kind === 'deleted' ? 'check.deletedWords' : 'check.noWords')}</span>
        ) : (
          cut(post.text)
        )}
      </p>
    </>
  )
}

function Post({ post, kind, isSkipped, skip }: PostProps) {
  const { t, i18n } = useTranslation('importing')
  const nameOf = useNameOf()
  const who = post.authorId === null ? t('check.nobody') : nameOf(post.authorId, post.who)
  const when = post.createdAt === null ? null : day(post.createdAt, i18n.language)
  const keepsOld = post.before !== null
  return (
    <li className={styles.found}>
      <p>
        <b>{who}</b> <span className="note">{[post.topic, when].filter(Boolean).join(' · ')}</span>
        {post.scored ? <span className={styles.asks}>{t('check.scored')}</span> : null}
      </p>
      <Words post={post} kind={kind} />
      {cannotSkip.has(kind) ? null : (
        <Checkbox
          label={t(keepsOld ? 'check.keepOld' : 'check.leaveOut')}
          aria-label={t(keepsOld ? 'check.keepOldOf' : 'check.leaveOutOf', { who })}
          checked={isSkipped}
          onChange={(event) => skip(event.currentTarget.checked)}
        />
      )}
    </li>
  )
}

interface PageProps extends StepProps {
  readonly kind: CheckKind
  readonly from: number
}

function Page({ flow, importing, kind, from }: PageProps) {
  const course = useCourseId()
  const { stageId } = flow.preview
  const rows = useCall('import.found', { course, stageId, kind, from }).data?.rows ?? []
  const skipped = new Set<string>(flow.decisions.skipped)
  return rows.map((post) => (
    <Post
      key={post.postId}
      post={post}
      kind={kind}
      isSkipped={skipped.has(post.postId)}
      skip={(skip) => importing.skip([post], skip)}
    />
  ))
}

const aPage = 50

interface FoundProps extends StepProps {
  readonly kind: CheckKind
  readonly startsOpen?: boolean
}

/** All posts of one kind that are worth a look: opened, read, and left out where that makes sense. */
export function Found({ kind, startsOpen = false, ...step }: FoundProps) {
  const { t } = useTranslation('importing')
  const [open, setOpen] = useState(startsOpen)
  const [pages, setPages] = useState(1)
  const count = step.flow.preview.checks[kind]
  if (count === 0) return null
  return (
    <section className={styles.section}>
      <FoldingTitle open={open} setOpen={setOpen}>
        {t(`check.kind.${kind}`, { count })}
      </FoldingTitle>
      <p className="note">{t(`check.why.${kind}`)}</p>
      {open ? (
        <ul className={styles.plain}>
          {Array.from({ length: pages }, (_, at) => (
            <Page key={at} {...step} kind={kind} from={at * aPage} />
          ))}
        </ul>
      ) : null}
      {open && pages * aPage < count ? (
        <button type="button" className="plain-link" onClick={() => setPages((before) => before + 1)}>
          {t('check.more', { count: Math.min(aPage, count - pages * aPage) })}
        </button>
      ) : null}
    </section>
  )
}
