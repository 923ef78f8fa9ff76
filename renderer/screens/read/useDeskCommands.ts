import type { TFunction } from 'i18next'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#shared/model/assertNever.ts'
import { levels } from '#shared/model/rubric.ts'
import type { Command } from '#renderer/lib/command.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { levelWord } from '#renderer/lib/levels.ts'
import { tell } from '#renderer/lib/notify.ts'
import { usePresenting } from '#renderer/lib/presenter.ts'
import { useSteady } from '#renderer/lib/useSteady.ts'
import type { Desk } from './desk.ts'
import { acceptance } from './acceptance.ts'
import { selectedSpan, trimmed } from './selection.ts'

/** Where the words of the open post stand in the page. */
export const postTextId = 'post-text'

type Say = TFunction<'read'>

/** Turns what is to be done on the desk into the act of a key: the desk is the one on screen when the key is pressed. */
type OnDesk = (act: (desk: Desk) => void) => () => void

function useOnDesk(desk: Desk): OnDesk {
  const now = useSteady((act: (desk: Desk) => void) => act(desk))
  return useCallback((act) => () => now(act), [now])
}

function levelCommands(onDesk: OnDesk, group: string, t: Say): readonly Command[] {
  const set = levels.map((level) => ({
    id: `read.level.${level}`,
    title: t('command.level', { level: t(levelWord(level)) }),
    group,
    keys: [String(level + 1)],
    run: onDesk((desk) => desk.setLevel(desk.place.criterion, level)),
  }))
  const clear = {
    id: 'read.clear',
    title: t('command.clear'),
    group,
    keys: ['0'],
    run: onDesk((desk) => desk.setLevel(desk.place.criterion, null)),
  }
  return [...set, clear]
}

function accept(desk: Desk, t: Say): void {
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

function whatIf(desk: Desk, t: Say): void {
  const { kind } = acceptance(desk.criteria[desk.place.criterion])
  if (kind === 'take') desk.tell({ kind: 'what-if', on: !desk.place.whatIf })
  else if (desk.reading.scoreComes) tell(t('suggestion.comes'))
  else tell(t(kind === 'hidden' ? 'whatIf.hidden' : 'whatIf.nothing'))
}

function reveal(desk: Desk): void {
  const state = desk.criteria[desk.place.criterion]
  desk.tell({ kind: 'reveal', on: !(state?.visible ?? false) })
}

function suggestionCommands(onDesk: OnDesk, group: string, t: Say): readonly Command[] {
  const command = (id: string, key: string, act: (desk: Desk) => void): Command => ({
    id: `read.${id}`,
    title: t(`command.${id}`),
    group,
    keys: [key],
    run: onDesk(act),
  })
  return [
    command('reveal', 'r', reveal),
    command('accept', 'a', (desk) => accept(desk, t)),
    command('disagree', 'd', (desk) => desk.tell({ kind: 'disagree', on: true })),
    command('whatIf', 'w', (desk) => whatIf(desk, t)),
  ]
}

function pin(desk: Desk, t: Say): void {
  const chosen = selectedSpan(document.getElementById(postTextId))
  const span = chosen === null ? null : trimmed(chosen, desk.reading.focus.post.text)
  if (span === null) tell(t('pin.selectFirst'))
  else desk.tell({ kind: 'pin', span })
}

type Flags = Pick<Desk['reading']['mark'], 'read' | 'moderation'>

function postCommands(onDesk: OnDesk, flags: Flags, group: string, t: Say): readonly Command[] {
  const { read, moderation } = flags
  return [
    { id: 'read.pin', title: t('command.pin'), group, keys: ['p'], run: onDesk((desk) => pin(desk, t)) },
    {
      id: 'read.read',
      title: t(read ? 'command.unread' : 'command.read'),
      group,
      keys: ['u'],
      run: onDesk(({ marking }) => marking.setRead(!read)),
    },
    {
      id: 'read.moderation',
      title: t(moderation ? 'command.moderationOff' : 'command.moderation'),
      group,
      keys: ['x'],
      run: onDesk(({ marking }) => marking.setModeration(!moderation)),
    },
  ]
}

/** The keys of the open post; from post to post they stay the same. While presenting, nothing is scored. */
export function useDeskCommands(desk: Desk): void {
  const { t } = useTranslation('read')
  const presenting = usePresenting()
  const onDesk = useOnDesk(desk)
  const scored = desk.criteria.length > 0 && !presenting
  const { read, moderation } = desk.reading.mark
  const commands = useMemo(() => {
    const group = t('commandGroup')
    const scoring = [...levelCommands(onDesk, group, t), ...suggestionCommands(onDesk, group, t)]
    return [...(scored ? scoring : []), ...postCommands(onDesk, { read, moderation }, group, t)]
  }, [onDesk, scored, read, moderation, t])
  useCommands(commands)
}
