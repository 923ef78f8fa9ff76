import { useTranslation } from 'react-i18next'
import type { CoachSlips, SheetFrame, SheetPerson } from '#shared/contract/sheetViews.ts'
import { Leaf } from '../frame.tsx'
import { wordsOf } from '../homeLanguage.tsx'
import { shortDate } from '../say.ts'
import { slipsOnPage } from '../slips.ts'
import type { PageProps } from './pageProps.ts'

function HomeLine({ frame, topic }: { readonly frame: SheetFrame; readonly topic: string }) {
  const { homeLanguage } = frame.facts
  if (homeLanguage === null) return null
  const { check, dir, yes, notYet } = wordsOf(homeLanguage)
  return (
    <p lang={homeLanguage} dir={dir}>
      {check.replace('{{topic}}', topic)} ☐ {yes} ☐ {notYet}
    </p>
  )
}

interface SlipProps {
  readonly frame: SheetFrame
  readonly body: CoachSlips
  readonly person: SheetPerson | null
  readonly coded: boolean
}

function Slip({ frame, body, person, coded }: SlipProps) {
  const { t, i18n } = useTranslation('sheetPages')
  const topic = body.topic ?? t('coachSlips.noTopic')
  const by = body.date === null ? '' : t('coachSlips.by', { date: shortDate(body.date, i18n.language) })
  const who = person === null ? '' : coded ? person.code : person.name
  return (
    <section className="sheet-slip">
      <p className="sheet-facts">{[frame.course, by].filter((text) => text !== '').join(' · ')}</p>
      {who === '' ? <div className="sheet-rule" /> : <h1>{who}</h1>}
      <p>{t('coachSlips.check', { topic })}</p>
      <p className="sheet-tick">
        ☐ {t('coachSlips.yes')} <span>☐ {t('coachSlips.notYet')}</span>
      </p>
      <HomeLine frame={frame} topic={topic} />
      <p className="sheet-facts">{t('coachSlips.looked')}</p>
      <p className="sheet-facts sheet-sign">
        {t('coachSlips.signed')} <span className="sheet-blank" />
      </p>
      {frame.sample && <p className="sheet-facts">{t('sample')}</p>}
    </section>
  )
}

/** Slips for those who help at home: four on a page in two languages or large type, else six, with lines to cut. */
export function CoachSlipPages({
  frame,
  body,
  options,
  pages,
}: PageProps<CoachSlips> & { readonly pages: readonly (readonly (SheetPerson | null)[])[] }) {
  const each = slipsOnPage(frame, options)
  return pages.map((people, at) => (
    <Leaf key={at} options={options} className={`sheet-slips sheet-slips-${each}`}>
      {people.map((person, place) => (
        <Slip
          key={person?.personId ?? place}
          frame={frame}
          body={body}
          person={person}
          coded={options.coded}
        />
      ))}
    </Leaf>
  ))
}
