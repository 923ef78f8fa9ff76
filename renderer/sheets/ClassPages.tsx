import { useTranslation } from 'react-i18next'
import type { ClassSheet, PersonLine } from '#shared/contract/views.ts'
import { useSay, useSayText } from '#renderer/lib/say.ts'
import type { Paper } from './paper.ts'
import { shortDate } from './say.ts'

interface ClassProps {
  readonly sheet: ClassSheet
  readonly paper: Paper
}

const shownTopics = 12
const shownPeople = 14

function ClassHead({ sheet, title }: { readonly sheet: ClassSheet; readonly title: string }) {
  const { t, i18n } = useTranslation(['sheets'])
  const { from, to } = sheet.weeks
  const weeks = t('student.weeks', { count: to - from + 1, from, to })
  return (
    <header className="sheet-head">
      <div>
        <h1>{title}</h1>
        <p className="sheet-facts">{`${sheet.course} · ${weeks}`}</p>
      </div>
      <p className="sheet-facts sheet-right">
        {sheet.instructor}
        <br />
        {t('class.printed', { date: shortDate(sheet.printed, i18n.language) })}
      </p>
    </header>
  )
}

function Foot({
  sheet,
  page,
  pages,
  stamp,
}: {
  readonly sheet: ClassSheet
  readonly page: number
  readonly pages: number
  readonly stamp: string
}) {
  const { t } = useTranslation(['sheets'])
  return (
    <footer className="sheet-facts">
      <span className="sheet-line">
        <span>
          {[stamp, sheet.sample ? t('student.sample') : ''].filter((text) => text !== '').join(' · ')}
        </span>
        <span>{`${page} / ${pages}`}</span>
      </span>
    </footer>
  )
}

function Participation({ sheet }: { readonly sheet: ClassSheet }) {
  const { t } = useTranslation(['sheets'])
  return (
    <section>
      <h2>{t('class.participation')}</h2>
      <table className="sheet-grid">
        <thead>
          <tr>
            <th scope="col">{t('class.topic')}</th>
            <th scope="col">{t('class.posts')}</th>
            <th scope="col">{t('class.replies')}</th>
            <th scope="col">{t('class.writers')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.overview.topics.slice(0, shownTopics).map((topic) => (
            <tr key={topic.topicId}>
              <th scope="row">{topic.title}</th>
              <td>{topic.posts}</td>
              <td>{topic.replies}</td>
              <td>{t('class.ofStudents', { writers: topic.writers, students: topic.students })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Quality({ sheet }: { readonly sheet: ClassSheet }) {
  const { t } = useTranslation(['sheets', 'rubric'])
  const sayText = useSayText()
  const rows = sheet.overview.quality.filter(({ levels }) => levels.some((count) => count > 0))
  if (rows.length === 0) return <p className="sheet-facts">{t('class.noQuality')}</p>
  return (
    <table className="sheet-grid">
      <thead>
        <tr>
          <th scope="col">{t('class.criterion')}</th>
          {[0, 1, 2, 3, 4].map((level) => (
            <th scope="col" key={level}>
              {t(`rubric:level.${level}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ criterionId, title, levels }) => (
          <tr key={criterionId}>
            <th scope="row">{sayText(title)}</th>
            {levels.map((count, level) => (
              <td key={level}>{count}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DialogueLine({ sheet }: { readonly sheet: ClassSheet }) {
  const { t } = useTranslation(['sheets', 'rubric'])
  const parts = sheet.overview.dialogue.map(
    ({ strategy, replies }) =>
      `${t(`rubric:strategy.${strategy}`)}: ${t('class.replyCount', { count: replies })}`,
  )
  return <p className="sheet-facts">{parts.join(' · ')}</p>
}

function People({ title, people }: { readonly title: string; readonly people: readonly PersonLine[] }) {
  const { t } = useTranslation(['sheets'])
  const names = people.slice(0, shownPeople).map(({ name }) => name)
  const more = people.length > shownPeople ? ` +${people.length - shownPeople}` : ''
  return (
    <p>
      <b>{title}.</b> {names.length === 0 ? t('class.nobody') : `${names.join(', ')}${more}`}
    </p>
  )
}

function TeacherFirst({ sheet, paper }: ClassProps) {
  const { t } = useTranslation(['sheets'])
  const say = useSay()
  const { overview } = sheet
  return (
    <article className={`sheet sheet-${paper}`}>
      <ClassHead sheet={sheet} title={t('class.teacherTitle')} />
      <section>
        <h2>{t('class.inWords')}</h2>
        <p>{overview.lead.map((line) => say(line)).join(' ')}</p>
      </section>
      <Participation sheet={sheet} />
      <section>
        <h2>{t('class.quality')}</h2>
        <Quality sheet={sheet} />
      </section>
      <section>
        <h2>{t('class.dialogue')}</h2>
        <DialogueLine sheet={sheet} />
      </section>
      <section>
        <h2>{t('class.carry')}</h2>
        <p>
          {t('class.carryLine', {
            staff: overview.carry.staffTurns,
            turns: overview.carry.turns,
            alive: overview.carry.threadsAlive,
          })}
        </p>
      </section>
      <Foot sheet={sheet} page={1} pages={2} stamp={t('class.stamp')} />
    </article>
  )
}

function TeacherSecond({ sheet, paper }: ClassProps) {
  const { t } = useTranslation(['sheets'])
  const say = useSay()
  const { overview, excerpts, groups } = sheet
  return (
    <article className={`sheet sheet-${paper}`}>
      <ClassHead sheet={sheet} title={t('class.teacherTitle')} />
      <section>
        <h2>{t('class.people')}</h2>
        <People title={t('class.unseen')} people={overview.unseen} />
        <People title={t('class.silent')} people={overview.silent} />
        <People title={t('class.oneWay')} people={overview.oneWay} />
      </section>
      <section>
        <h2>{t('class.acts')}</h2>
        <ul>
          {overview.acts.map((act) => (
            <li key={act.what.key + JSON.stringify(act.what.params)}>
              {say(act.what)} <span className="sheet-facts">{say(act.why)}</span>
            </li>
          ))}
        </ul>
      </section>
      <Excerpts title={t('class.excerpts')} excerpts={excerpts.slice(0, 4)} />
      <section>
        <h2>{t('class.groups')}</h2>
        {groups.length === 0 && <p className="sheet-facts">{t('class.noGroups')}</p>}
        {groups.slice(0, 12).map(({ name, members }) => (
          <p key={name} className="sheet-facts">
            <b>{name}:</b> {members.join(', ')}
          </p>
        ))}
      </section>
      <p className="sheet-facts">{t('class.reason')}</p>
      <Foot sheet={sheet} page={2} pages={2} stamp={t('class.stamp')} />
    </article>
  )
}

function Excerpts({
  title,
  excerpts,
}: {
  readonly title: string
  readonly excerpts: ClassSheet['excerpts']
}) {
  const { t } = useTranslation(['sheets'])
  return (
    <section>
      <h2>{title}</h2>
      {excerpts.length === 0 && <p className="sheet-facts">{t('class.noExcerpts')}</p>}
      {excerpts.map(({ text, topicTitle }) => (
        <blockquote key={text}>
          “{text}” <span className="sheet-facts">{topicTitle}</span>
        </blockquote>
      ))}
    </section>
  )
}

/** The teacher's two pages. They hold student records and say so. */
export function ClassTeacherPages({ sheet, paper }: ClassProps) {
  return (
    <>
      <TeacherFirst sheet={sheet} paper={paper} />
      <TeacherSecond sheet={sheet} paper={paper} />
    </>
  )
}

/** Fewer people than this in a number could show who they are. */
const smallestCell = 5

/** The page for the class: no names, and no number about fewer than five people. */
export function ClassSharePage({ sheet, paper }: ClassProps) {
  const { t } = useTranslation(['sheets'])
  const topics = sheet.overview.topics.filter(({ writers }) => writers >= smallestCell)
  return (
    <article className={`sheet sheet-${paper}`}>
      <ClassHead sheet={sheet} title={t('class.shareTitle')} />
      <section>
        <h2>{t('class.shareTopics')}</h2>
        {topics.slice(0, shownTopics).map((topic) => (
          <p key={topic.topicId}>
            {t('class.shareTopicLine', { title: topic.title, count: topic.posts + topic.replies })}
          </p>
        ))}
        <p className="sheet-facts">{t('class.fewNote')}</p>
      </section>
      <section>
        <h2>{t('class.shareDialogue')}</h2>
        <DialogueLine sheet={sheet} />
      </section>
      <Excerpts title={t('class.shareExcerpts')} excerpts={sheet.excerpts.slice(0, 3)} />
      <section className="sheet-write">
        <h2>{t('class.openQuestions')}</h2>
        <div className="sheet-rule" />
        <div className="sheet-rule" />
        <div className="sheet-rule" />
        <h2>{t('class.next')}</h2>
        <div className="sheet-rule" />
        <div className="sheet-rule" />
      </section>
      <Foot sheet={sheet} page={1} pages={1} stamp="" />
    </article>
  )
}
