import { useTranslation } from 'react-i18next'
import type { GroupSheets } from '#shared/contract/groupViews.ts'
import { useSay } from '#renderer/lib/say.ts'
import type { Paper } from './paper.ts'
import './groupPages.css'
import { listPages, whyPages, type SheetGroup } from './groupFit.ts'
import { Foot, Lines } from './frame.tsx'

/** The sheets about groups. */
export const groupSheetKinds = ['charter', 'list', 'why'] as const
export type GroupSheetKind = (typeof groupSheetKinds)[number]

interface PagesProps {
  readonly sheets: GroupSheets
  readonly paper: Paper
}

function Head({
  title,
  kicker,
  sheets,
}: {
  readonly title: string
  readonly kicker: string
  readonly sheets: GroupSheets
}) {
  return (
    <header className="sheet-head">
      <div>
        <h1>{title}</h1>
        <p className="sheet-facts">{kicker}</p>
      </div>
      <p className="sheet-facts sheet-right">{sheets.instructor}</p>
    </header>
  )
}

/** A heading with lines to write on. */
function Write({ title, lines }: { readonly title: string; readonly lines: number }) {
  return (
    <section>
      <h2>{title}</h2>
      <Lines count={lines} />
    </section>
  )
}

function Members({ group }: { readonly group: SheetGroup }) {
  const { t } = useTranslation('groupSheets')
  return (
    <section>
      <h2>{t('charter.members')}</h2>
      <ul className="sheet-members">
        {group.members.map((name) => (
          <li key={name}>
            <span>{name}</span>
            <span className="sheet-blank" />
          </li>
        ))}
      </ul>
    </section>
  )
}

function CharterPage({
  sheets,
  paper,
  group,
  page,
}: PagesProps & { readonly group: SheetGroup; readonly page: number }) {
  const { t } = useTranslation('groupSheets')
  const instructor = sheets.instructor === '' ? t('charter.yourInstructor') : sheets.instructor
  return (
    <article className={`sheet sheet-${paper} sheet-charter`}>
      <Head title={group.name} kicker={t('charter.kicker', { course: sheets.course })} sheets={sheets} />
      <Members group={group} />
      <Write title={t('charter.goal')} lines={2} />
      <div className="sheet-two">
        <Write title={t('charter.times')} lines={1} />
        <Write title={t('charter.reply')} lines={1} />
      </div>
      <Write title={t('charter.roles')} lines={2} />
      <Write title={t('charter.norms')} lines={3} />
      <Write title={t('charter.disagree')} lines={2} />
      <div className="sheet-two">
        <Write title={t('charter.signed')} lines={1} />
        <Write title={t('charter.review')} lines={1} />
      </div>
      <section className="sheet-frame">
        <h2>{t('charter.frame')}</h2>
        <p>{t('charter.frameText', { instructor })}</p>
      </section>
      <Foot frame={sheets} page={page} pages={sheets.groups.length} />
    </article>
  )
}

function ListPages({ sheets, paper }: PagesProps) {
  const { t } = useTranslation('groupSheets')
  const pages = listPages(sheets.groups)
  const kicker = t('list.kicker', { course: sheets.course, plan: sheets.plan })
  return pages.map((groups, at) => (
    <article key={groups[0]?.name ?? ''} className={`sheet sheet-${paper}`}>
      <Head title={t('title.list')} kicker={kicker} sheets={sheets} />
      <div className="sheet-groups">
        {groups.map(({ name, members }) => (
          <section key={name}>
            <h2>{name}</h2>
            {members.map((member) => (
              <p key={member}>{member}</p>
            ))}
          </section>
        ))}
      </div>
      <Foot frame={sheets} page={at + 1} pages={pages.length} />
    </article>
  ))
}

function WhyGroup({ group }: { readonly group: SheetGroup }) {
  const { t } = useTranslation('groupSheets')
  const say = useSay()
  return (
    <section className="sheet-why">
      <h2>{group.name}</h2>
      <p className="sheet-facts">{group.members.join(', ')}</p>
      <p>{group.why.map(say).join(' ')}</p>
      {group.broken.map((rule) => (
        <p key={say(rule)}>{t('why.notKept', { rule: say(rule) })}</p>
      ))}
    </section>
  )
}

function WhyPages({ sheets, paper }: PagesProps) {
  const { t } = useTranslation('groupSheets')
  const say = useSay()
  const pages = whyPages(sheets.groups, sheets.rules.length)
  const kicker = t('why.kicker', { course: sheets.course, plan: sheets.plan })
  return pages.map((groups, at) => (
    <article key={groups[0]?.name ?? ''} className={`sheet sheet-${paper}`}>
      <Head title={t('title.why')} kicker={kicker} sheets={sheets} />
      {at === 0 && (
        <section>
          <p>{say(sheets.sizesInWords)}.</p>
          {sheets.rules.length > 0 && (
            <p className="sheet-facts">
              {t('why.rules')}: {sheets.rules.map(say).join(' · ')}
            </p>
          )}
          <p className="sheet-facts">{t('why.note')}</p>
        </section>
      )}
      {groups.map((group) => (
        <WhyGroup key={group.name} group={group} />
      ))}
      <Foot frame={sheets} page={at + 1} pages={pages.length} stamp={t('why.stamp')} />
    </article>
  ))
}

/** The printed pages about groups: a charter for each, the list, or why they are as they are. */
export function GroupPages({ sheets, kind, paper }: PagesProps & { readonly kind: GroupSheetKind }) {
  if (kind === 'list') return <ListPages sheets={sheets} paper={paper} />
  if (kind === 'why') return <WhyPages sheets={sheets} paper={paper} />
  return sheets.groups.map((group, at) => (
    <CharterPage key={group.name} sheets={sheets} paper={paper} group={group} page={at + 1} />
  ))
}
