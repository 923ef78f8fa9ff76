import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckInSheet, NextTopic } from '#shared/contract/sheetViews.ts'
import { useSay } from '#renderer/lib/say.ts'
import { Foot, Head, Leaf, Lines, useWeeksInWords } from '../frame.tsx'
import { minutesOf, type AgendaItem } from '../agenda.ts'
import { nameList, shortDate } from '../say.ts'
import type { PageProps } from './pageProps.ts'

/** A point of an agenda with its minutes beside it. */
export function Item({
  title,
  minutes,
  children,
}: {
  readonly title: string
  readonly minutes: number
  readonly children: ReactNode
}) {
  const { t } = useTranslation('sheetPages')
  return (
    <section className="sheet-item">
      <p className="sheet-minutes">{t('minutes', { count: minutes })}</p>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  )
}

/** A discussion with those of its dates that are set. */
export function Dates({ topic: { title, firstPostDate, replyDate } }: { readonly topic: NextTopic }) {
  const { t, i18n } = useTranslation('sheetPages')
  const first = firstPostDate === null ? '' : shortDate(firstPostDate, i18n.language)
  const replies = replyDate === null ? '' : shortDate(replyDate, i18n.language)
  if (first !== '' && replies !== '') return t('dates.both', { title, first, replies })
  if (first !== '') return t('dates.first', { title, first })
  return replies === '' ? t('dates.none', { title }) : t('dates.replies', { title, replies })
}

type Body = PageProps<CheckInSheet>['body']

function Threads({ threads }: Pick<Body, 'threads'>) {
  const { t } = useTranslation('sheetPages')
  return (
    <>
      {threads.map(({ name, topic, excerpt, writers }) => (
        <div key={name + excerpt}>
          <p>{t('checkIn.thread', { name, topic, count: writers })}</p>
          <blockquote>“{excerpt}”</blockquote>
        </div>
      ))}
      <p className="sheet-facts">{t('checkIn.threadAsk')}</p>
    </>
  )
}

function Questions({ questions }: Pick<Body, 'questions'>) {
  const { t } = useTranslation('sheetPages')
  return questions.map(({ name, topic, text }) => (
    <p key={name + text}>
      <span className="sheet-facts">{t('checkIn.question', { name, topic })}</span> {text}
    </p>
  ))
}

function Groups({ groups }: Pick<Body, 'groups'>) {
  const { t } = useTranslation('sheetPages')
  const say = useSay()
  return (
    <>
      {groups.slice(0, 8).map((line) => (
        <p key={say(line)} className="sheet-facts">
          {say(line)}
        </p>
      ))}
      <p className="sheet-facts">{t('checkIn.groupsAsk')}</p>
    </>
  )
}

function Part({ item, body }: { readonly item: AgendaItem; readonly body: Body }) {
  const { t, i18n } = useTranslation('sheetPages')
  const minutes = minutesOf[item]
  const title = t(`checkIn.${item}`)
  const inside: Readonly<Record<AgendaItem, ReactNode>> = {
    feeling: <p>{t('checkIn.feelingText')}</p>,
    welcome: <p>{t('checkIn.welcomeText', { names: nameList(body.welcomeBack, i18n.language) })}</p>,
    threads: <Threads threads={body.threads} />,
    questions: <Questions questions={body.questions} />,
    groups: <Groups groups={body.groups} />,
    next:
      body.next.length === 0 ? (
        <p>{t('checkIn.nextNone')}</p>
      ) : (
        body.next.map((topic) => (
          <p key={topic.title}>
            <Dates topic={topic} />
          </p>
        ))
      ),
  }
  return (
    <Item title={title} minutes={minutes}>
      {inside[item]}
    </Item>
  )
}

/** The agenda of a weekly check-in: what to say, with minutes, on one side, or on two in large type. */
export function CheckInPages({
  frame,
  body,
  options,
  pages,
}: PageProps<CheckInSheet> & { readonly pages: readonly (readonly AgendaItem[])[] }) {
  const { t } = useTranslation('sheetPages')
  const weeks = useWeeksInWords()(frame.weeks)
  const total = pages.flat().reduce((sum, item) => sum + minutesOf[item], 0)
  return pages.map((items, at) => (
    <Leaf key={at} options={options} className="sheet-agenda">
      <Head
        frame={frame}
        title={t('name.checkIn')}
        kicker={`${t('checkIn.kicker', { course: frame.course, weeks })} · ${t('total', { count: total })}`}
      />
      {items.map((item) => (
        <Part key={item} item={item} body={body} />
      ))}
      {at === pages.length - 1 && (
        <section className="sheet-write">
          <h2>{t('checkIn.notes')}</h2>
          <Lines count={2} />
        </section>
      )}
      <Foot frame={frame} page={at + 1} pages={pages.length} stamp={t('forYou')} />
    </Leaf>
  ))
}
