import { useTranslation } from 'react-i18next'
import type { Attribute, Board, PersonRow } from '#shared/contract/views.ts'
import { shortTitle } from '#shared/grouping/shortTitle.ts'
import { useSay, useSayText } from '#renderer/lib/say.ts'
import type { BoardActs } from './boardActs.ts'
import styles from './groups.module.css'
import { qualityKey } from './quality.ts'
import { useRuleWords } from './RulesPart.tsx'

interface BoardHeadProps {
  readonly board: Board
  readonly acts: BoardActs
  readonly attributes: readonly Attribute[]
  readonly people: readonly PersonRow[]
}

/** What the plan goes by: "Mix: reading, design · Match: Monday · Apart: Ana, Luis". */
function Wishes({ board, attributes, people }: Omit<BoardHeadProps, 'acts'>) {
  const { t } = useTranslation('groupsScreen')
  const sayText = useSayText()
  const inWords = useRuleWords({ people, attributes })
  const titles = new Map(attributes.map(({ column }) => [column.id, shortTitle(sayText(column.title))]))
  const part = (use: 'mix' | 'match') => {
    const named = board.plan.uses
      .filter((chosen) => chosen.use === use)
      .flatMap(({ columnId }) => titles.get(columnId) ?? [])
    return named.length === 0 ? [] : [t(`board.uses.${use}`, { titles: named.join(', ') })]
  }
  const wishes = [...part('mix'), ...part('match'), ...board.plan.rules.map(inWords)]
  return wishes.length === 0 ? null : <p className={styles.wishes}>{wishes.join(' · ')}</p>
}

function useStanding(board: Board): string {
  const { t } = useTranslation('groupsScreen')
  if (board.broken.length > 0) return t('board.brokenCount', { count: board.broken.length })
  return t(board.plan.rules.length === 0 ? 'board.noRules' : 'board.everyRule')
}

function Notes({ board }: { readonly board: Board }) {
  const { t } = useTranslation('groupsScreen')
  const say = useSay()
  if (board.notes.length === 0) return null
  return (
    <details className={styles.notes}>
      <summary>{t('board.notes', { count: board.notes.length })}</summary>
      {board.notes.map((note) => (
        <p key={say(note)} className="note">
          {say(note)}
        </p>
      ))}
    </details>
  )
}

/** The plan in words, over its columns: sizes, rules, balance, and what could not be used. */
export function BoardHead({ board, acts, ...wished }: BoardHeadProps) {
  const { t } = useTranslation('groupsScreen')
  const say = useSay()
  const standing = useStanding(board)
  const balance = board.plan.uses.some(({ use }) => use !== 'ignore')
  return (
    <header className={styles.head}>
      <p className={styles.boardLine}>
        {say(board.sizesInWords)}. {standing}{' '}
        {balance &&
          `${t('quality.line', { worst: t(qualityKey(board.worst)), mean: t(qualityKey(board.mean)) })}.`}
      </p>
      <Wishes board={board} {...wished} />
      <Notes board={board} />
      {board.left.map(({ personId, name }) => (
        <p key={personId} className="note">
          {t('board.left', { name })}{' '}
          <button type="button" className="plain-link" onClick={() => acts.withdraw(personId, false)}>
            {t('board.bringBack', { name })}
          </button>
        </p>
      ))}
    </header>
  )
}
