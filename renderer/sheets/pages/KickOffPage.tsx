import { useTranslation } from 'react-i18next'
import type { KickOffSheet, SheetFrame } from '#shared/contract/sheetViews.ts'
import { Foot, Head, Leaf, linesOf } from '../frame.tsx'
import { useRules } from './GroundRulesCards.tsx'
import { Dates, Item } from './CheckInPage.tsx'
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

const minutes = { hello: 10, expect: 6, rules: 6, help: 3, practice: 5 } as const

/** The agenda of the first meeting. */
export function KickOffPage({ frame, body, options }: PageProps<KickOffSheet>) {
  const { t } = useTranslation('sheetPages')
  const rules = useRules(frame)
  const total = Object.values(minutes).reduce((sum: number, one) => sum + one, 0)
  const kicker = `${t('kickOff.kicker', { course: frame.course })} · ${t('total', { count: total })}`
  return (
    <Leaf options={options} className="sheet-agenda">
      <Head frame={frame} title={t('name.kickOff')} kicker={kicker} />
      <Item title={t('kickOff.hello')} minutes={minutes.hello}>
        <p>{t('kickOff.helloText')}</p>
        <Introductions body={body} />
      </Item>
      <Item title={t('kickOff.expect')} minutes={minutes.expect}>
        <Expectations frame={frame} body={body} />
      </Item>
      <Item title={t('kickOff.rules')} minutes={minutes.rules}>
        <ol>
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
        <p className="sheet-facts">{t('kickOff.rulesAsk')}</p>
      </Item>
      <Item title={t('kickOff.help')} minutes={minutes.help}>
        <Help frame={frame} />
      </Item>
      <Item title={t('kickOff.practice')} minutes={minutes.practice}>
        <p>
          {body.practice === null
            ? t('kickOff.practiceNone')
            : t('kickOff.practiceText', { ...body.practice })}
        </p>
      </Item>
      <Foot frame={frame} page={1} pages={1} stamp={t('forYou')} />
    </Leaf>
  )
}
