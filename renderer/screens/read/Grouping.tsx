import { NativeSelect } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '#renderer/lib/commands.ts'
import { useGo, useHead } from '#renderer/lib/course.ts'
import { currentQuery, useListQuery } from '#renderer/lib/route.ts'
import { useSayText } from '#renderer/lib/say.ts'
import { useCourseCriteria } from '#renderer/lib/useCourseCriteria.ts'
import { grouped, groupingOf, groupings, type Grouping as Kind } from './grouping.ts'
import styles from './read.module.css'

/** Which criterion is read across everyone. */
function WhichCriterion({ choose }: { readonly choose: (id: string) => void }) {
  const { t } = useTranslation('read')
  const sayText = useSayText()
  const criteria = useCourseCriteria()
  return (
    <NativeSelect
      size="xs"
      aria-label={t('grouping.which')}
      value={useListQuery().get('one') ?? ''}
      data={criteria.map(({ id, title }) => ({ value: id, label: sayText(title) }))}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  )
}

/** By post; by student, for a week or the term; or one criterion across everyone. */
export const Grouping = memo(function Grouping() {
  const { t } = useTranslation('read')
  const query = useListQuery()
  const go = useGo()
  const [first] = useHead().settings.rubric.criteria
  const now = groupingOf(query)
  const put = (kind: Kind) => go('read', grouped(currentQuery(), kind, first?.id ?? null))
  const turn = () => put(groupings[(groupings.indexOf(now) + 1) % groupings.length] ?? 'post')
  const group = t('app:rail.read')
  useCommands([
    {
      id: 'read.byStudent',
      title: t('command.byStudent'),
      group,
      keys: ['b'],
      run: () => put(now === 'student' ? 'post' : 'student'),
    },
    { id: 'read.grouping', title: t('command.grouping'), group, keys: ['g'], run: turn },
  ])
  return (
    <>
      <div className={styles.grouping} role="group" aria-label={t('grouping.label')}>
        {groupings.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.chip}
            aria-pressed={kind === now}
            onClick={() => put(kind)}
          >
            {t(`grouping.${kind}`)}
          </button>
        ))}
      </div>
      {now === 'criterion' ? (
        <WhichCriterion choose={(one) => go('read', { ...Object.fromEntries(currentQuery()), one })} />
      ) : null}
    </>
  )
})
