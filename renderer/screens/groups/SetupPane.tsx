import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Attribute, PersonRow } from '#shared/contract/views.ts'
import type { JobProgress } from '#renderer/lib/jobs.ts'
import { AttributesPart } from './AttributesPart.tsx'
import styles from './groups.module.css'
import { RulesPart } from './RulesPart.tsx'
import { withPair, type Setup } from './setup.ts'
import { SizesPart } from './SizesPart.tsx'

interface SetupPaneProps {
  readonly attributes: readonly Attribute[]
  readonly people: readonly PersonRow[]
  readonly setup: Setup
  readonly onSetup: (setup: Setup) => void
  readonly busy: boolean
  readonly progress: JobProgress | null
  /** There is a plan already: forming again changes that one. */
  readonly again: boolean
  readonly onBuild: () => void
  readonly onStop: () => void
}

function BuildPart({
  busy,
  progress,
  again,
  onBuild,
  onStop,
}: Omit<SetupPaneProps, 'attributes' | 'people' | 'setup' | 'onSetup'>) {
  const { t } = useTranslation('groupsScreen')
  if (!busy) return <Button onClick={onBuild}>{t(again ? 'setup.rebuild' : 'setup.build')}</Button>
  const share = progress === null || progress.total === 0 ? 0 : (100 * progress.done) / progress.total
  return (
    <div role="status">
      <p>{t('setup.working')}</p>
      <Progress value={share} my="xs" aria-label={t('setup.working')} />
      <Button variant="default" onClick={onStop}>
        {t('setup.stop')}
      </Button>
    </div>
  )
}

/** What the groups are to be like; the button that forms them stays in sight. */
export function SetupPane(props: SetupPaneProps) {
  const { t } = useTranslation('groupsScreen')
  const { attributes, people, setup, onSetup } = props
  return (
    <aside className={styles.setup} aria-label={t('setup.label')}>
      <div className={styles.setupParts}>
        <SizesPart sizes={setup.sizes} onSizes={(sizes) => onSetup({ ...setup, sizes })} />
        <AttributesPart
          attributes={attributes}
          setup={setup}
          onUse={(column, use) => onSetup({ ...setup, uses: { ...setup.uses, [column]: use } })}
        />
        <RulesPart
          people={people}
          rules={setup.rules}
          onAdd={(kind, pair) => onSetup(withPair(setup, kind, pair))}
          onRemove={(rule) => onSetup({ ...setup, rules: setup.rules.filter((other) => other !== rule) })}
        />
      </div>
      <div className={styles.buildPart}>
        <BuildPart {...props} />
      </div>
    </aside>
  )
}
