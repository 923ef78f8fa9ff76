import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#shared/model/assertNever.ts'
import { levels } from '#shared/model/rubric.ts'
import type { Command } from '#renderer/lib/command.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { levelWord } from '#renderer/lib/levels.ts'
import { tell } from '#renderer/lib/notify.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import type { Desk } from './desk.ts'
import { acceptance } from './acceptance.ts'
import { selectedSpan, trimmed } from './selection.ts'

/** Where the words of the open post stand in the page. */
export const postTextId = 'post-text'

function useLevelCommands(desk: Desk, group: string): readonly Command[] {
  const { t } = useTranslation('read')
  return useMemo(() => {
    if (desk.criteria.length === 0) return []
    const at = desk.place.criterion
    const set = levels.map((level) => ({
      id: `read.level.${level}`,
      title: t('command.level', { level: t(levelWord(level)) }),
      group,
      keys: [String(level + 1)],
      run: () => desk.setLevel(at, level),
    }))
    const clear = {
      id: 'read.clear',
      title: t('command.clear'),
      group,
      keys: ['0'],
      run: () => desk.setLevel(at, null),
    }
    return [...set, clear]
  }, [desk, group, t])
}

function useAccept(desk: Desk): () => void {
  const { t } = useTranslation('read')
  return () => {
    const { criterion } = desk.place
    const outcome = acceptance(desk.criteria[criterion])
    switch (outcome.kind) {
      case 'nothing':
        return tell(t(desk.reading.scoreComes ? 'suggestion.comes' : 'suggestion.nothing'))
      case 'hidden':
        desk.tell({ kind: 'reveal', on: true })
        return tell(t('suggestion.revealed'))
      case 'take':
        return desk.setLevel(criterion, outcome.level)
      default:
        return assertNever(outcome)
    }
  }
}

function useSuggestionCommands(desk: Desk, group: string): readonly Command[] {
  const { t } = useTranslation('read')
  const accept = useAccept(desk)
  if (desk.criteria.length === 0) return []
  const state = desk.criteria[desk.place.criterion]
  const whatIf = () => {
    const { kind } = acceptance(state)
    if (kind === 'take') desk.tell({ kind: 'what-if', on: !desk.place.whatIf })
    else tell(t(kind === 'hidden' ? 'whatIf.hidden' : 'whatIf.nothing'))
  }
  return [
    {
      id: 'read.reveal',
      title: t('command.reveal'),
      group,
      keys: ['r'],
      run: () => desk.tell({ kind: 'reveal', on: !(state?.visible ?? false) }),
    },
    { id: 'read.accept', title: t('command.accept'), group, keys: ['a'], run: accept },
    {
      id: 'read.disagree',
      title: t('command.disagree'),
      group,
      keys: ['d'],
      run: () => desk.tell({ kind: 'disagree', on: true }),
    },
    { id: 'read.whatIf', title: t('command.whatIf'), group, keys: ['w'], run: whatIf },
  ]
}

function usePostCommands(desk: Desk, group: string): readonly Command[] {
  const { t } = useTranslation('read')
  const { mark, focus } = desk.reading
  const pin = () => {
    const chosen = selectedSpan(document.getElementById(postTextId))
    const span = chosen === null ? null : trimmed(chosen, focus.post.text)
    if (span === null) tell(t('pin.selectFirst'))
    else desk.tell({ kind: 'pin', span })
  }
  return [
    { id: 'read.pin', title: t('command.pin'), group, keys: ['p'], run: pin },
    {
      id: 'read.read',
      title: t(mark.read ? 'command.unread' : 'command.read'),
      group,
      keys: ['u'],
      run: () => desk.marking.setRead(!mark.read),
    },
    {
      id: 'read.moderation',
      title: t(mark.moderation ? 'command.moderationOff' : 'command.moderation'),
      group,
      keys: ['x'],
      run: () => desk.marking.setModeration(!mark.moderation),
    },
  ]
}

/** The keys of the open post. While presenting, nothing is scored. */
export function useDeskCommands(desk: Desk): void {
  const { t } = useTranslation('read')
  const presenting = usePresenting()
  const group = t('commandGroup')
  const level = useLevelCommands(desk, group)
  const suggestion = useSuggestionCommands(desk, group)
  const post = usePostCommands(desk, group)
  useCommands(presenting ? post : [...level, ...suggestion, ...post])
}
