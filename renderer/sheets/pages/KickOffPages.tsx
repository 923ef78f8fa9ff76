import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KickOffSheet, SheetFrame } from '#shared/contract/sheetViews.ts'
import { kickOffPages, type KickOffItem } from '../agenda.ts'
import { Foot, Head, Leaf, linesOf } from '../frame.tsx'
import { useRules } from './GroundRulesCards.tsx'
import { Dates, Item } from './CheckInPages.tsx'
import type { PageProps } from './pageProps.ts'

type Body = PageProps<KickOffSheet>['body']

/** A class of sixty strangers fills a page with names; the first of them and a number do not. */
const shownNames = 24

function Introductions({ body }: { readonly body: Body }) {
  const { t } = useTranslation('sheetPages')
  const { introductions, missing } = body
  if (introductions.length === 0) return <p className="sheet-facts">{t('kickOff.noForum')}</p>
  if (missing.length === 0) {
    return <p className="sheet-facts">{t('kickOff.allIn', { topic: introductions.join(', ') })}</p>
  }
  const more = missing.length > shownNames ? ` +${missing.length - shownNames}` : ''
  return <p>{t('kickOff.missing', { names: missing.slice(0, shownNames).join(', ') + more })}</p>
}

function Expectations({ frame, body }: { readonly frame: SheetFrame; readonly body: Body }) {
  const { t } = useTranslation('sheetPages')
  const instructor = frame.instructor === '' ? t('yourInstructorFirst') : frame.instructor
  const lines = linesOf(t('kickOff.expectLines', { returnObjects: true, instructor }))
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {frame.facts.meeting !== '' && <li>{t('kickOff.meeting', { meeting: frame.facts.meeting })}</li>}
      {body.dates.map((topic) => (
        <li key={topic.title}>
          <Dates topic={topic} />
        </li>
      ))}
    </ul>
  )
}

function Help({ frame }: { readonly frame: SheetFrame }) {
  const { t } = useTranslation('sheetPages')
  const { helpRoute, facts } = frame
  if (helpRoute === '' && facts.officeHours === '') return <p>{t('kickOff.helpNone')}</p>
  return (
    <>
      {helpRoute !== '' && <p>{t('kickOff.helpRoute', { route: helpRoute })}</p>}
      {facts.officeHours !== '' && <p>{t('kickOff.officeHours', { hours: facts.officeHours })}</p>}
    </>
  )
}

const minutes: Readonly<Record<KickOffItem, number>> = {
  hello: 10,
  expect: 6,
  rules: 6,
  help: 3,
  practice: 5,
}

function Rules({ frame }: { readonly frame: SheetFrame }) {
  const { t } = useTranslation('sheetPages')
  return (
    <>
      <ol>
        {useRules(frame).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <p className="sheet-facts">{t('kickOff.rulesAsk')}</p>
    </>
  )
}

function Part({
  item,
  frame,
  body,
}: {
  readonly item: KickOffItem
  readonly frame: SheetFrame
  readonly body: Body
}) {
  const { t } = useTranslation('sheetPages')
  const { practice } = body
  const inside: Readonly<Record<KickOffItem, ReactNode>> = {
    hello: (
      <>
        <p>{t('kickOff.helloText')}</p>
        <Introductions body={body} />
      </>
    ),
    expect: <Expectations frame={frame} body={body} />,
    rules: <Rules frame={frame} />,
    help: <Help frame={frame} />,
    practice: (
      <p>{practice === null ? t('kickOff.practiceNone') : t('kickOff.practiceText', { ...practice })}</p>
    ),
  }
  return (
    <Item title={t(`kickOff.${item}`)} minutes={minutes[item]}>
      {inside[item]}
    </Item>
  )
}

/** The agenda of the first meeting, on one side, or on two in large type. */
export function KickOffPages({ frame, body, options }: PageProps<KickOffSheet>) {
  const { t } = useTranslation('sheetPages')
  const total = Object.values(minutes).reduce((sum, one) => sum + one, 0)
  const kicker = `${t('kickOff.kicker', { course: frame.course })} · ${t('total', { count: total })}`
  const pages = kickOffPages(options)
  return pages.map((items, at) => (
    <Leaf key={at} options={options} className="sheet-agenda">
      <Head frame={frame} title={t('name.kickOff')} kicker={kicker} />
      {items.map((item) => (
        <Part key={item} item={item} frame={frame} body={body} />
      ))}
      <Foot frame={frame} page={at + 1} pages={pages.length} stamp={t('forYou')} />
    </Leaf>
  ))
}
