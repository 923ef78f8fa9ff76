import { useTranslation } from 'react-i18next'
import type { SheetPage } from '#shared/contract/sheetViews.ts'
import { agendaOf, agendaPages } from './agenda.ts'
import { bankPages, logPages } from './bookPages.ts'
import { Leaf } from './frame.tsx'
import { GroupPages } from './GroupPages.tsx'
import type { SheetOptions } from './options.ts'
import { CheckInPages } from './pages/CheckInPages.tsx'
import { CoachSlipPages } from './pages/CoachSlipPages.tsx'
import { CommentBankPages } from './pages/CommentBankPages.tsx'
import { ContactLogPages } from './pages/ContactLogPages.tsx'
import { GroundRulesCards } from './pages/GroundRulesCards.tsx'
import { KickOffPages } from './pages/KickOffPages.tsx'
import { MakeUpPages } from './pages/MakeUpPages.tsx'
import { SkillCardPages, type ReadingLevel } from './pages/SkillCardPages.tsx'
import { SmallGroupPage } from './pages/SmallGroupPage.tsx'
import { TransformationPages } from './pages/TransformationPages.tsx'
import { slipPages } from './slips.ts'

interface SheetPagesProps {
  readonly sheet: SheetPage
  readonly options: SheetOptions
  /** How the skill cards are worded. */
  readonly level: ReadingLevel
}

function NoGroups({ options }: Pick<SheetPagesProps, 'options'>) {
  const { t } = useTranslation('sheetPages')
  return (
    <Leaf options={options}>
      <p>{t('noGroups')}</p>
    </Leaf>
  )
}

/** The pages of one of the sheets beside the summaries. */
export function SheetPages({ sheet: { frame, body }, options, level }: SheetPagesProps) {
  const base = { frame, options }
  switch (body.kind) {
    case 'checkIn':
      return <CheckInPages {...base} body={body} pages={agendaPages(agendaOf(body), options)} />
    case 'kickOff':
      return <KickOffPages {...base} body={body} />
    case 'groundRules':
      return <GroundRulesCards {...base} />
    case 'smallGroup':
      return <SmallGroupPage {...base} body={body} />
    case 'coachSlips':
      return <CoachSlipPages {...base} body={body} pages={slipPages(body, frame, options)} />
    case 'transformation':
      return <TransformationPages {...base} body={body} />
    case 'makeUp':
      return <MakeUpPages {...base} body={body} />
    case 'skillCards':
      return <SkillCardPages {...base} level={level} />
    case 'commentBank':
      return <CommentBankPages {...base} pages={bankPages(body.entries, options)} />
    case 'contactLog':
      return <ContactLogPages {...base} body={body} pages={logPages(body.rows, body.without, options)} />
    case 'charter':
    case 'list':
    case 'why':
      return body.groups === null ? (
        <NoGroups options={options} />
      ) : (
        <GroupPages sheets={body.groups} kind={body.kind} options={options} />
      )
  }
}
