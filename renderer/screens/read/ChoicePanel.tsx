import { Button, Checkbox, CloseButton, NativeSelect, Popover, TextInput } from '@mantine/core'
import { useMemo, useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueChoices } from '#shared/contract/readingViews.ts'
import { PostState } from '#shared/model/savedView.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { Key } from '#renderer/components/Key.tsx'
import { useCommands } from '#renderer/lib/commands.ts'
import { useGo, useHead } from '#renderer/lib/course.ts'
import { currentQuery, useListQuery } from '#renderer/lib/route.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useAct, useCall } from '#renderer/lib/queries.ts'
import { choiceOf, choiceQuery, narrowings, queueInput, withoutBehind } from './query.ts'
import styles from './read.module.css'

interface PartProps {
  readonly choices: QueueChoices
  readonly put: (change: Record<string, string | number | null>) => void
}

/** The views that were kept: Enter shows one, its × deletes it. */
function Views({ choices, close }: Pick<PartProps, 'choices'> & { readonly close: () => void }) {
  const { t } = useTranslation('read')
  const { id: course } = useHead()
  const go = useGo()
  const remove = useAct('views.remove')
  if (choices.views.length === 0) return <p className="note">{t('views.none')}</p>
  return (
    <ul className={styles.views} aria-label={t('views.label')}>
      {choices.views.map(({ viewId, name, choice }) => (
        <li key={viewId}>
          <button
            type="button"
            className={styles.view}
            onClick={() => {
              go('read', { ...withoutBehind(currentQuery()), ...choiceQuery(choice), post: null })
              close()
              tell(t('views.shown', { name }))
            }}
          >
            {name}
          </button>
          <CloseButton
            size="sm"
            aria-label={t('views.remove', { name })}
            onClick={() => void remove({ course, viewId })}
          />
        </li>
      ))}
    </ul>
  )
}

/** Keeps what is chosen now under a name. */
function KeepView() {
  const { t } = useTranslation('read')
  const { id: course } = useHead()
  const query = useListQuery()
  const save = useAct('views.save')
  const [name, setName] = useState('')
  const keep = (event: SubmitEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    void save({ course, name, choice: choiceOf(queueInput(course, query)) }).then((answer) => {
      if (!answer.ok) return
      tell(t('views.kept', { name: name.trim() }))
      setName('')
    })
  }
  return (
    <form className={styles.keepView} onSubmit={keep}>
      <TextInput
        size="xs"
        aria-label={t('views.name')}
        placeholder={t('views.name')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={name.trim() === ''}>
        {t('views.keep')}
      </Button>
    </form>
  )
}

/** Of a discussion held in groups only these; where none of them is there any more, every group. */
function groupsFor({ topics, groups }: QueueChoices, topicId: string | null): QueueChoices['groups'] {
  const set = topics.find((topic) => topic.topicId === topicId)?.groupSet ?? null
  const own = groups.filter((group) => group.set === set)
  return own.length === 0 ? groups : own
}

function Places({ choices, put }: PartProps) {
  const { t } = useTranslation('read')
  const query = useListQuery()
  const groups = groupsFor(choices, query.get('topic') ?? null)
  const fields = [
    {
      name: 'week',
      data: choices.weeks.map((week) => ({ value: String(week), label: t('narrow.week', { week }) })),
    },
    { name: 'topic', data: choices.topics.map(({ topicId, title }) => ({ value: topicId, label: title })) },
    { name: 'section', data: choices.sections.map((section) => ({ value: section, label: section })) },
    {
      name: 'group',
      data: groups.map(({ key, set, group }) => ({ value: key, label: `${set}: ${group}` })),
    },
  ]
  return fields
    .filter(({ data }) => data.length > 0)
    .map(({ name, data }) => (
      <NativeSelect
        key={name}
        size="xs"
        label={t(`choice.${name}`)}
        value={query.get(name) ?? ''}
        data={[{ value: '', label: t(`choice.every.${name}`) }, ...data]}
        onChange={(event) => put({ [name]: event.currentTarget.value, post: null })}
      />
    ))
}

function States({ put }: Pick<PartProps, 'put'>) {
  const { t } = useTranslation('read')
  const { id } = useHead()
  const only = queueInput(id, useListQuery()).only ?? []
  const toggle = (state: PostState) => {
    const chosen = PostState.options.filter((one) => (one === state) !== only.includes(one))
    put({ only: chosen.join(','), post: null })
  }
  return (
    <fieldset className={styles.states}>
      <legend className="caps">{t('choice.states')}</legend>
      {PostState.options.map((state) => (
        <Checkbox
          key={state}
          size="xs"
          label={t(`only.${state}`)}
          checked={only.includes(state)}
          onChange={() => toggle(state)}
        />
      ))}
    </fieldset>
  )
}

function Panel({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('read')
  const { id: course } = useHead()
  const go = useGo()
  const answer = useCall('posts.choices', { course })
  const put = (change: Record<string, string | number | null>) =>
    go('read', { ...Object.fromEntries(currentQuery()), ...change })
  return (
    <Answered query={answer}>
      {(choices) => (
        <div className={styles.choicePanel}>
          <h2 className="caps">{t('views.label')}</h2>
          <Views choices={choices} close={close} />
          <KeepView />
          <States put={put} />
          <div className={styles.places}>
            <Places choices={choices} put={put} />
          </div>
          <div className={styles.buttons}>
            <Button variant="default" onClick={() => go('read')}>
              {t('empty.showAll')}
            </Button>
            <Button onClick={close}>{t('choice.done')}</Button>
          </div>
        </div>
      )}
    </Answered>
  )
}

/** What to read: views kept under a name, states, week, topic, section, group. V opens it, Escape closes it. */
export function ChoicePanel() {
  const { t } = useTranslation('read')
  const { id } = useHead()
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const count = narrowings(queueInput(id, useListQuery()))
  const commands = useMemo(() => {
    const group = t('app:rail.read')
    const run = () => {
      // In a small window the bar may be out of sight, and what hangs on it would be too.
      button.current?.scrollIntoView({ block: 'nearest' })
      setOpened(true)
    }
    return [{ id: 'read.choose', title: t('command.choose'), group, keys: ['v'], run }]
  }, [t])
  useCommands(commands)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      position="bottom-end"
      width={340}
      withinPortal
    >
      <Popover.Target>
        <Button ref={button} variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {count === 0 ? t('choice.button') : t('choice.some', { count })}&nbsp;
          <Key combo="v" />
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('choice.title')}>
        <Panel close={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
