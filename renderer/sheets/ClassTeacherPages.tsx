import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassSheet, PersonLine } from '#shared/contract/views.ts'
import { useSay } from '#renderer/lib/say.ts'
import { ClassFoot, ClassHead, Excerpts, type ClassProps } from './classParts.tsx'
import { Leaf } from './frame.tsx'
import { Agreement, Carried, Quality, Topics } from './teacherTables.tsx'

type SheetProps = Pick<ClassProps, 'sheet'>

/** What a side has room for. */
const shownPeople = 14
const shownGroups = 10
const shownRules = 5

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function InWords({ sheet }: SheetProps) {
  const { t } = useTranslation(['sheets'])
  const say = useSay()
  return (
    <Section title={t('class.inWords')}>
      <p>{sheet.overview.lead.map((line) => say(line)).join(' ')}</p>
    </Section>
  )
}

function Clock({ sheet }: SheetProps) {
  const { t } = useTranslation(['sheets'])
  const { days, target, late } = sheet.teacher.clock
  return (
    <Section title={t('class.clock')}>
      <p>
        {days === null ? t('class.clockNone') : t('class.clockDays', { count: Math.round(days), target })}{' '}
        {late === 0 ? t('class.clockNobody', { target }) : t('class.clockLate', { count: late, target })}
      </p>
    </Section>
  )
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

function PeopleToThinkOf({ sheet: { overview } }: SheetProps) {
  const { t } = useTranslation(['sheets'])
  return (
    <Section title={t('class.people')}>
      <People title={t('class.unseen')} people={overview.unseen} />
      <People title={t('class.silent')} people={overview.silent} />
      <People title={t('class.oneWay')} people={overview.oneWay} />
    </Section>
  )
}

function Acts({ sheet }: SheetProps) {
  const { t } = useTranslation(['sheets'])
  const say = useSay()
  return (
    <Section title={t('class.acts')}>
      <ul>
        {sheet.overview.acts.map((act) => (
          <li key={act.what.key + JSON.stringify(act.what.params)}>
            {say(act.what)} <span className="sheet-facts">{say(act.why)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function SmallGroups({ sheet }: SheetProps) {
  const { t } = useTranslation(['sheets', 'sheetPages', 'skillCards'])
  const { smallGroups } = sheet.teacher
  return (
    <Section title={t('class.smallGroups')}>
      {smallGroups.length === 0 && <p className="sheet-facts">{t('class.noSmallGroups')}</p>}
      {smallGroups.map(({ skill, names }) => (
        <p key={skill}>
          <b>{t(`skillCards:${skill}.title`)}.</b> {names.join(', ')}{' '}
          <span className="sheet-facts">
            {t('class.exit', { sign: t(`sheetPages:smallGroup.exitText.${skill}`) })}
          </span>
        </p>
      ))}
    </Section>
  )
}

function Groups({ sheet: { groups, teacher } }: SheetProps) {
  const { t } = useTranslation(['sheets'])
  const say = useSay()
  return (
    <Section title={t('class.groups')}>
      {groups.length === 0 && <p className="sheet-facts">{t('class.noGroups')}</p>}
      {teacher.tieBack.slice(0, shownGroups).map((line) => (
        <p key={say(line)} className="sheet-facts">
          {say(line)}
        </p>
      ))}
    </Section>
  )
}

function Rules({ sheet }: SheetProps) {
  const { t } = useTranslation(['sheets'])
  const { rules } = sheet.teacher
  const named = rules.slice(0, shownRules).map(({ name, topic }) => t('class.ruleIn', { name, topic }))
  const more = rules.length > shownRules ? ` +${rules.length - shownRules}` : ''
  return (
    <Section title={t('class.rules')}>
      <p className="sheet-facts">{named.length === 0 ? t('class.noRules') : `${named.join(' · ')}${more}`}</p>
    </Section>
  )
}

const excerptsOf = ({ excerpts }: ClassSheet) => excerpts.slice(0, 3)

/** The sides, each with the sections that stand on it: two in normal type, four in large. */
function sidesOf(sheet: ClassSheet, large: boolean, excerptsTitle: string): readonly ReactNode[][] {
  const words = <InWords key="words" sheet={sheet} />
  const topics = <Topics key="topics" sheet={sheet} />
  const quality = <Quality key="quality" sheet={sheet} />
  const carried = <Carried key="carried" sheet={sheet} />
  const clock = <Clock key="clock" sheet={sheet} />
  const people = <PeopleToThinkOf key="people" sheet={sheet} />
  const acts = <Acts key="acts" sheet={sheet} />
  const small = <SmallGroups key="small" sheet={sheet} />
  const groups = <Groups key="groups" sheet={sheet} />
  const rules = <Rules key="rules" sheet={sheet} />
  const excerpts = <Excerpts key="excerpts" title={excerptsTitle} excerpts={excerptsOf(sheet)} />
  const agreement = <Agreement key="agreement" sheet={sheet} />
  if (large) {
    return [
      [words, topics],
      [quality, carried, clock],
      [people, acts, small],
      [groups, rules, excerpts, agreement],
    ]
  }
  return [
    [words, topics, quality, carried, clock],
    [people, acts, small, groups, rules, excerpts, agreement],
  ]
}

/** The teacher's pages: the weeks in words and numbers, then the people. They hold student records and say so. */
export function ClassTeacherPages({ sheet, options }: ClassProps) {
  const { t } = useTranslation(['sheets'])
  const sides = sidesOf(sheet, options.large, t('class.excerpts'))
  return sides.map((sections, at) => (
    <Leaf key={at} options={options} className="sheet-teacher">
      <ClassHead sheet={sheet} title={t('class.teacherTitle')} />
      {sections}
      {at === sides.length - 1 && <p className="sheet-facts">{t('class.reason')}</p>}
      <ClassFoot sheet={sheet} page={at + 1} pages={sides.length} stamp={t('class.stamp')} />
    </Leaf>
  ))
}
