import { Button, CloseButton, Progress } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attribute } from '#shared/contract/views.ts'
import { useSay } from '#renderer/lib/say.ts'
import { AttributesPart } from './AttributesPart.tsx'
import { ColumnsPart } from './ColumnsPart.tsx'
import styles from './groups.module.css'
import type { RuleSources } from './RuleForm.tsx'
import { RulesPart } from './RulesPart.tsx'
import { usesSensitive, withRule, withUse, type Setup } from './setup.ts'
import { SizesPart } from './SizesPart.tsx'
import type { Building } from './useBuild.ts'

interface SetupPaneProps {
  readonly sources: RuleSources
  /** Every column of the course, also those that are not on offer. */
  readonly columns: readonly Attribute[]
  readonly setup: Setup
  readonly onSetup: (setup: Setup) => void
  readonly building: Building
  /** There is a plan already: forming again changes that one, and the pane can be folded away. */
  readonly again: boolean
  readonly onBuild: () => void
  readonly onClose: () => void
}

/** Why no groups could be formed: the rules that cannot hold together, one a line. */
function Refused({ building }: { readonly building: Building }) {
  const say = useSay()
  if (building.trouble === null) return null
  const { message, more = [] } = building.trouble
  return (
    <div role="alert" className={styles.broken}>
      {[message, ...more].map((sentence) => (
        <p key={say(sentence)}>{say(sentence)}</p>
      ))}
    </div>
  )
}

function BuildPart({ building, again, onBuild }: Pick<SetupPaneProps, 'building' | 'again' | 'onBuild'>) {
  const { t } = useTranslation('groupsScreen')
  const { busy, progress, stop } = building
  if (!busy) {
    return (
      <>
        <Refused building={building} />
        <Button onClick={onBuild}>{t(again ? 'setup.rebuild' : 'setup.build')}</Button>
        {again && <p className="note">{t('setup.rebuildHint')}</p>}
      </>
    )
  }
  const share = progress === null || progress.total === 0 ? 0 : (100 * progress.done) / progress.total
  return (
    <div role="status">
      <p>{t('setup.working')}</p>
      <Progress value={share} my="xs" aria-label={t('setup.working')} />
      <Button variant="default" onClick={stop}>
        {t('setup.stop')}
      </Button>
    </div>
  )
}

/** What the groups are to be like; the button that forms them stays in sight. */
export function SetupPane(props: SetupPaneProps) {
  const { t } = useTranslation('groupsScreen')
  const { sources, columns, setup, onSetup, again, onClose } = props
  const [asked, setAsked] = useState<boolean | null>(null)
  const withSensitive = asked ?? usesSensitive(sources.attributes, setup)
  return (
    <aside className={styles.setup} aria-label={t('setup.label')}>
      <div className={styles.setupParts}>
        {again && <CloseButton className={styles.close} aria-label={t('setup.close')} onClick={onClose} />}
        <SizesPart sizes={setup.sizes} onSizes={(sizes) => onSetup({ ...setup, sizes })} />
        <AttributesPart
          attributes={sources.attributes}
          setup={setup}
          onUse={(column, use) => onSetup(withUse(setup, column, use))}
          withSensitive={withSensitive}
          onSensitive={setAsked}
        />
        <ColumnsPart columns={columns} />
        <RulesPart
          {...sources}
          rules={setup.rules}
          withSensitive={withSensitive}
          onAdd={(rule) => onSetup(withRule(setup, rule))}
          onRemove={(rule) => onSetup({ ...setup, rules: setup.rules.filter((other) => other !== rule) })}
        />
      </div>
      <div className={styles.buildPart}>
        <BuildPart {...props} />
      </div>
    </aside>
  )
}
