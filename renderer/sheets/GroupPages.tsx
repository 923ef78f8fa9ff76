import { useTranslation } from 'react-i18next'
import type { GroupSheets } from '#shared/contract/groupViews.ts'
import { useSay } from '#renderer/lib/say.ts'
import type { SheetOptions } from './options.ts'
import './groupPages.css'
import { charterSides, listPages, whyPages, type SheetGroup } from './groupFit.ts'
import { Foot, Leaf, Lines } from './frame.tsx'

/** The sheets about groups. */
export const groupSheetKinds = ['charter', 'list', 'why'] as const
export type GroupSheetKind = (typeof groupSheetKinds)[number]

interface PagesProps {
  readonly sheets: GroupSheets
  readonly options: SheetOptions
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

type CharterProps = PagesProps & { readonly group: SheetGroup; readonly page: number }

/** What the group wants, and who does what when. */
function Aims() {
  const { t } = useTranslation('groupSheets')
  return (
    <>
      <Write title={t('charter.goal')} lines={2} />
      <div className="sheet-two">
        <Write title={t('charter.times')} lines={1} />
        <Write title={t('charter.reply')} lines={1} />
      </div>
      <Write title={t('charter.roles')} lines={2} />
    </>
  )
}

/** How the group wants to be with each other, and the instructor's frame. */
function Agreements({ sheets }: Pick<PagesProps, 'sheets'>) {
  const { t } = useTranslation('groupSheets')
  const instructor = sheets.instructor === '' ? t('charter.yourInstructor') : sheets.instructor
  return (
    <>
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
    </>
  )
}

/** A group's charter: one side, in large type two. */
function CharterPage({ sheets, options, group, page }: CharterProps) {
  const { t } = useTranslation('groupSheets')
  const kicker = t('charter.kicker', { course: sheets.course })
  const sides = charterSides(options)
  const pages = sheets.groups.length * sides
  const head = <Head title={group.name} kicker={kicker} sheets={sheets} />
  const foot = (at: number) => <Foot frame={sheets} page={(page - 1) * sides + at} pages={pages} />
  const first = (
    <>
      <Members group={group} />
      <Aims />
    </>
  )
  if (sides === 1) {
    return (
      <Leaf options={options} className="sheet-charter">
        {head}
        {first}
        <Agreements sheets={sheets} />
        {foot(1)}
      </Leaf>
    )
  }
  return (
    <>
      <Leaf options={options} className="sheet-charter">
        {head}
        {first}
        {foot(1)}
      </Leaf>
      <Leaf options={options} className="sheet-charter">
        {head}
        <Agreements sheets={sheets} />
        {foot(2)}
      </Leaf>
    </>
  )
}

function ListPages({ sheets, options }: PagesProps) {
  const { t } = useTranslation('groupSheets')
  const pages = listPages(sheets.groups, options)
  const kicker = t('list.kicker', { course: sheets.course, plan: sheets.plan })
  return pages.map((groups, at) => (
    <Leaf key={groups[0]?.name ?? ''} options={options}>
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
    </Leaf>
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

function WhyPages({ sheets, options }: PagesProps) {
  const { t } = useTranslation('groupSheets')
  const say = useSay()
  const pages = whyPages(sheets.groups, sheets.rules.length, options)
  const kicker = t('why.kicker', { course: sheets.course, plan: sheets.plan })
  return pages.map((groups, at) => (
    <Leaf key={groups[0]?.name ?? ''} options={options}>
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
    </Leaf>
  ))
}

/** The printed pages about groups: a charter for each, the list, or why they are as they are. */
export function GroupPages({ sheets, kind, options }: PagesProps & { readonly kind: GroupSheetKind }) {
  if (kind === 'list') return <ListPages sheets={sheets} options={options} />
  if (kind === 'why') return <WhyPages sheets={sheets} options={options} />
  return sheets.groups.map((group, at) => (
    <CharterPage key={group.name} sheets={sheets} options={options} group={group} page={at + 1} />
  ))
}
