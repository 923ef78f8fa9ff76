import { Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalModelSettings } from '#shared/contract/feedbackViews.ts'
import { useClient } from '#renderer/lib/clientContext.ts'
import { tell, useTellFailure } from '#renderer/lib/notify.ts'
import { useAct, useCall } from '#renderer/lib/queries.ts'
import styles from './SettingsDialog.module.css'

interface FormProps {
  readonly settings: LocalModelSettings
  readonly refresh: () => void
}

interface NameProps {
  readonly form: LocalModelSettings
  readonly models: readonly string[]
  readonly set: (change: Partial<LocalModelSettings>) => void
}

/** Chosen from what the server offers; typed as long as nobody has asked it. */
function ModelName({ form, models, set }: NameProps) {
  const { t } = useTranslation('app')
  if (models.length > 0) {
    return (
      <NativeSelect
        label={t('settings.model.name')}
        value={form.model}
        data={[...models]}
        onChange={({ currentTarget }) => set({ model: currentTarget.value })}
      />
    )
  }
  return (
    <TextInput
      label={t('settings.model.name')}
      value={form.model}
      onChange={({ currentTarget }) => set({ model: currentTarget.value })}
    />
  )
}

function ModelForm({ settings, refresh }: FormProps) {
  const { t } = useTranslation('app')
  const client = useClient()
  const tellFailure = useTellFailure()
  const save = useAct('model.set')
  const [form, setForm] = useState(settings)
  const [models, setModels] = useState<readonly string[]>([])
  const set = (change: Partial<LocalModelSettings>) => setForm((before) => ({ ...before, ...change }))
  const find = async () => {
    const found = await client.call('model.list', { address: form.address })
    if (!found.ok) {
      tellFailure(found.error)
      return
    }
    setModels(found.value)
    set({ model: found.value.includes(form.model) ? form.model : (found.value[0] ?? '') })
  }
  const keep = async (next: LocalModelSettings) => {
    const answer = await save({ settings: next })
    if (!answer.ok) return
    tell(t(next.on ? 'settings.model.saved' : 'settings.model.savedOff'))
    refresh()
  }
  return (
    <>
      <Switch
        label={t('settings.model.on')}
        description={t('settings.model.why')}
        checked={form.on}
        onChange={({ currentTarget }) => {
          const { checked } = currentTarget
          set({ on: checked })
          // Off is off at once; on needs an address that answers.
          if (!checked && settings.on) void keep({ ...form, on: false })
        }}
      />
      {form.on ? (
        <div className={styles.form}>
          <TextInput
            label={t('settings.model.address')}
            value={form.address}
            onChange={({ currentTarget }) => set({ address: currentTarget.value })}
          />
          <ModelName form={form} models={models} set={set} />
          <div className={styles.end}>
            <Button variant="default" onClick={() => void find()}>
              {t('settings.model.find')}
            </Button>
            <Button disabled={form.model.trim() === ''} onClick={() => void keep(form)}>
              {t('settings.model.save')}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  )
}

/** The optional language model on this computer: off until somebody switches it on. */
export function ModelSettings() {
  const { t } = useTranslation('app')
  const settings = useCall('model.settings', {})
  if (settings.data === undefined) return null
  return (
    <section className={styles.part}>
      <h2 className="caps">{t('settings.model.title')}</h2>
      <ModelForm settings={settings.data} refresh={() => void settings.refetch()} />
    </section>
  )
}
