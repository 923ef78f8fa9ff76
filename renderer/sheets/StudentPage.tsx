import { useTranslation } from 'react-i18next'
import type { StudentSheet } from '#shared/contract/views.ts'
import type { CourseFacts } from '#shared/model/courseFacts.ts'
import { fitStudentSheet } from './fit.ts'
import { Leaf, Logo } from './frame.tsx'
import { Heading, type SecondHeading } from './homeLanguage.tsx'
import type { SheetOptions } from './options.ts'
import { shortDate } from './say.ts'
import { Dialogue, Levels } from './StudentBoxes.tsx'

interface StudentProps {
  readonly sheet: StudentSheet
  readonly facts: CourseFacts
  readonly options: SheetOptions
}

function posted(sheet: StudentSheet, locale: string) {
  const dates = {
    from: sheet.postedFrom === null ? '' : shortDate(sheet.postedFrom, locale),
    to: sheet.postedTo === null ? '' : shortDate(sheet.postedTo, locale),
    returned: shortDate(sheet.returned, locale),
  }
  if (dates.from === '') return { key: 'student.returned', dates }
  return { key: dates.from === dates.to ? 'student.postedOn' : 'student.posted', dates }
}

function Head({ sheet, facts, options }: StudentProps) {
  const { t, i18n } = useTranslation(['sheets'])
  const { from, to } = sheet.weeks
  const weeks = t('student.weeks', { count: to - from + 1, from, to })
  const { key, dates } = posted(sheet, i18n.language)
  const lines = [
    sheet.instructor,
    t(key, dates),
    sheet.readByInstructor ? t('student.read') : '',
    sheet.section === '' ? '' : t('student.section', { section: sheet.section }),
  ]
  return (
    <header className="sheet-head">
      <div>
        <h1 dir="auto">{options.coded ? sheet.code : sheet.name}</h1>
        <p className="sheet-facts">{t('student.kicker', { course: sheet.course, weeks })}</p>
        {facts.learningTarget !== '' && (
          <p className="sheet-facts">{t('student.target', { target: facts.learningTarget })}</p>
        )}
      </div>
      <div className="sheet-facts sheet-right">
        <Logo facts={facts} />
        {lines
          .filter((line) => line !== '')
          .map((line) => (
            <div key={line}>{line}</div>
          ))}
      </div>
    </header>
  )
}

interface WordsProps {
  readonly title: string
  readonly second: SecondHeading
  readonly facts: CourseFacts
  readonly text: string
  readonly quotation?: string
}

function Words({ title, second, facts, text, quotation = '' }: WordsProps) {
  return (
    <section>
      <Heading text={title} second={second} facts={facts} />
      <p dir="auto">{text}</p>
      {quotation !== '' && <blockquote dir="auto">“{quotation}”</blockquote>}
    </section>
  )
}

function Feedback({
  sheet,
  facts,
  quotation,
}: Omit<StudentProps, 'options'> & { readonly quotation: string }) {
  const { t } = useTranslation(['sheets'])
  return (
    <>
      <Words
        title={t('student.worked')}
        second="worked"
        facts={facts}
        text={sheet.strength}
        quotation={quotation}
      />
      <Words title={t('student.next')} second="next" facts={facts} text={sheet.nextStep} />
      <Words title={t('student.question')} second="question" facts={facts} text={sheet.question} />
    </>
  )
}

function Boxes({ sheet, facts, dialogue }: Omit<StudentProps, 'options'> & { readonly dialogue: boolean }) {
  const levels = facts.levelsAs !== 'neither'
  if (!levels && !dialogue) return null
  return (
    <div className={dialogue && levels ? 'sheet-two' : 'sheet-one'}>
      {levels && <Levels sheet={sheet} facts={facts} />}
      {dialogue && <Dialogue sheet={sheet} facts={facts} />}
    </div>
  )
}

function Answer({ facts }: Pick<StudentProps, 'facts'>) {
  const { t } = useTranslation(['sheets'])
  return (
    <section className="sheet-write">
      <Heading text={t('student.try')} second="try" facts={facts} />
      <div className="sheet-rule" />
      <div className="sheet-rule" />
      <Heading text={t('student.ask')} second="ask" facts={facts} />
      <div className="sheet-rule" />
      <div className="sheet-rule" />
    </section>
  )
}

/** Where levels came from, by which rules, what never counts, and how to question one. */
function Origin({ sheet, facts }: Omit<StudentProps, 'options'>) {
  const { t, i18n } = useTranslation(['sheets'])
  const instructor = sheet.instructor === '' ? t('student.yourInstructor') : sheet.instructor
  if (facts.levelsAs === 'neither') return t('student.contestFeedback', { instructor })
  const suggested = sheet.readByInstructor ? 'student.originSome' : 'student.originUnread'
  const origin = sheet.suggestedSome ? suggested : 'student.originOwn'
  // Every level on the sheet was set by the instructor, also where some post has not been read yet.
  const isSet = sheet.levels.some(({ level }) => level !== null)
  const date = sheet.questionsBy === null ? '' : shortDate(sheet.questionsBy, i18n.language)
  return [
    isSet ? t(origin, { instructor, version: sheet.rulesVersion }) : '',
    t('student.ignored'),
    date === '' ? t('student.contest', { instructor }) : t('student.contestBy', { instructor, date }),
    isSet && sheet.suggestedSome ? '' : t('student.rules', { version: sheet.rulesVersion }),
  ]
    .filter((line) => line !== '')
    .join(' ')
}

interface FootProps extends Omit<StudentProps, 'options'> {
  readonly page: number
  readonly pages: number
}

function Foot({ sheet, facts, page, pages }: FootProps) {
  const { t } = useTranslation(['sheets'])
  return (
    <footer className="sheet-facts">
      {page === pages && <Origin sheet={sheet} facts={facts} />}
      <span className="sheet-line">
        <span>{sheet.sample ? t('student.sample') : ''}</span>
        <span>{t('student.confidential', { page, pages })}</span>
      </span>
    </footer>
  )
}

/** In large type the words to read stand on the first side, what there is to look up and to write on the second. */
function LargePages({ sheet, facts, options }: StudentProps) {
  const fit = fitStudentSheet(sheet, facts, options)
  return (
    <>
      <Leaf options={options} person={sheet.personId} over={fit.over}>
        <Head sheet={sheet} facts={facts} options={options} />
        <Feedback sheet={sheet} facts={facts} quotation={fit.quotation} />
        <Foot sheet={sheet} facts={facts} page={1} pages={2} />
      </Leaf>
      <Leaf options={options} person={sheet.personId}>
        <Head sheet={sheet} facts={facts} options={options} />
        <Boxes sheet={sheet} facts={facts} dialogue={fit.dialogue} />
        <Answer facts={facts} />
        <Foot sheet={sheet} facts={facts} page={2} pages={2} />
      </Leaf>
    </>
  )
}

/** The student feedback summary: one strength, one next step, one question, room to answer. One side, large type two. */
export function StudentPage({ sheet, facts, options }: StudentProps) {
  if (options.large) return <LargePages sheet={sheet} facts={facts} options={options} />
  const fit = fitStudentSheet(sheet, facts, options)
  return (
    <Leaf options={options} person={sheet.personId} over={fit.over}>
      <Head sheet={sheet} facts={facts} options={options} />
      <Feedback sheet={sheet} facts={facts} quotation={fit.quotation} />
      <Boxes sheet={sheet} facts={facts} dialogue={fit.dialogue} />
      <Answer facts={facts} />
      <Foot sheet={sheet} facts={facts} page={1} pages={1} />
    </Leaf>
  )
}
