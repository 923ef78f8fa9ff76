import { useTranslation } from 'react-i18next'
import type { MakeUpSheets, SheetFrame, SheetPerson } from '#shared/contract/sheetViews.ts'
import { Foot, Head, Leaf, Lines, useWeeksInWords } from '../frame.tsx'
import type { PageProps } from './pageProps.ts'

type Body = PageProps<MakeUpSheets>['body']

function Questions({ questions, large }: Pick<Body, 'questions'> & { readonly large: boolean }) {
  const { t } = useTranslation('sheetPages')
  if (questions.length === 0) return <p>{t('makeUp.none')}</p>
  return questions.map(({ text, topic }, at) => (
    <section key={text} className="sheet-write">
      <p>
        <b>{at + 1}.</b> {text}
      </p>
      <p className="sheet-facts">{t('makeUp.from', { topic })}</p>
      <Lines count={large ? 2 : 4} />
    </section>
  ))
}

interface OneProps {
  readonly frame: SheetFrame
  readonly body: Body
  readonly options: PageProps<MakeUpSheets>['options']
  readonly person: SheetPerson | null
}

function MakeUpPage({ frame, body, options, person }: OneProps) {
  const { t } = useTranslation('sheetPages')
  const weeks = useWeeksInWords()(frame.weeks)
  const who = person === null ? t('name.makeUp') : options.coded ? person.code : person.name
  const { recording } = frame.facts
  return (
    <Leaf options={options} className="sheet-makeup">
      <Head frame={frame} title={who} kicker={t('makeUp.kicker', { course: frame.course, weeks })} />
      {person === null && (
        <p className="sheet-sign">
          {t('nameLine')} <span className="sheet-blank" />
        </p>
      )}
      <p>{t('makeUp.intro')}</p>
      {recording !== '' && <p>{t('makeUp.recording', { link: recording })}</p>}
      <Questions questions={body.questions} large={options.large} />
      <section className="sheet-write">
        <h2>{t('makeUp.ownQuestion')}</h2>
        <Lines count={2} />
      </section>
      {frame.helpRoute !== '' && (
        <p className="sheet-facts">{t('makeUp.help', { route: frame.helpRoute })}</p>
      )}
      <Foot frame={frame} page={1} pages={1} />
    </Leaf>
  )
}

/** Three questions from the real thread with room to answer; one sheet for each who was chosen, else one to copy. */
export function MakeUpPages({ frame, body, options }: PageProps<MakeUpSheets>) {
  const people: readonly (SheetPerson | null)[] = body.people.length === 0 ? [null] : body.people
  return people.map((person) => (
    <MakeUpPage key={person?.personId ?? ''} frame={frame} body={body} options={options} person={person} />
  ))
}
