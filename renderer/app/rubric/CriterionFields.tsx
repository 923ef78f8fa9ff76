import { ActionIcon, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { levels, Signal, type Level } from '#shared/model/rubric.ts'
import { levelWord } from '#renderer/lib/levels.ts'
import { withLevel, type CriterionForm } from './form.ts'
import styles from './rubric.module.css'

interface FieldsProps {
  readonly form: CriterionForm
  readonly set: (change: Partial<CriterionForm>) => void
}

interface CriterionProps extends FieldsProps {
  readonly number: number
  readonly of: number
  readonly move: (by: -1 | 1) => void
  readonly remove: () => void
}

function LevelRow({ form, set, level }: FieldsProps & { readonly level: Level }) {
  const { t } = useTranslation('rubricScreen')
  const word = t(levelWord(level))
  const { points, meanings } = form
  return (
    <tr>
      <th scope="row">{word}</th>
      <td>
        <TextInput
          aria-label={t('meaning', { level: word })}
          placeholder={t(form.source?.title.startsWith('rubric:') === true ? 'builtIn' : 'ownWords')}
          maxLength={400}
          value={meanings[level] ?? ''}
          onChange={({ currentTarget }) => set({ meanings: withLevel(meanings, level, currentTarget.value) })}
        />
      </td>
      {points === null ? null : (
        <td>
          <NumberInput
            aria-label={t('points', { level: word })}
            min={0}
            hideControls
            value={points[level] ?? ''}
            onChange={(value) => set({ points: withLevel(points, level, value) })}
          />
        </td>
      )}
    </tr>
  )
}

/** What each level means and earns; folded, as most people leave it. */
function LevelFields({ form, set }: FieldsProps) {
  const { t } = useTranslation('rubricScreen')
  return (
    <details className={styles.levels}>
      <summary>{t('levels')}</summary>
      <Checkbox
        label={t('pointsAuto')}
        checked={form.points === null}
        onChange={({ currentTarget }) => set({ points: currentTarget.checked ? null : [...levels] })}
      />
      <table>
        <tbody>
          {levels.toReversed().map((level) => (
            <LevelRow key={level} form={form} set={set} level={level} />
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Moves({ form, number, of, move, remove }: Omit<CriterionProps, 'set'>) {
  const { t } = useTranslation('rubricScreen')
  const title = form.title.trim() === '' ? t('untitled') : form.title
  const button = (name: string, sign: string, run: () => void, disabled: boolean) => (
    <ActionIcon variant="default" size="lg" aria-label={t(name, { title })} disabled={disabled} onClick={run}>
      <span aria-hidden>{sign}</span>
    </ActionIcon>
  )
  return (
    <div className={styles.moves}>
      {button('up', '↑', () => move(-1), number === 1)}
      {button('down', '↓', () => move(1), number === of)}
      {button('remove', '×', remove, of === 1)}
    </div>
  )
}

/** The fields of one criterion. */
export function CriterionFields(props: CriterionProps) {
  const { t } = useTranslation('rubricScreen')
  const { form, set, number } = props
  const signals = Signal.options.map((signal) => ({
    value: signal,
    label: signal === 'none' ? t('none') : t(`rubric:criterion.${signal}.title`),
  }))
  return (
    <fieldset className={styles.criterion}>
      <legend>{t('criterion', { number })}</legend>
      <div className={styles.head}>
        <TextInput
          className={styles.grow}
          label={t('criterionTitle')}
          value={form.title}
          maxLength={255}
          onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        />
        <NumberInput
          className={styles.narrow}
          label={t('weight')}
          min={0}
          value={form.weight}
          onChange={(weight) => set({ weight })}
        />
        <Moves {...props} />
      </div>
      <div className={styles.head}>
        <Textarea
          className={styles.grow}
          label={t('description')}
          autosize
          maxLength={2000}
          value={form.description}
          onChange={({ currentTarget }) => set({ description: currentTarget.value })}
        />
        <NativeSelect
          className={styles.signal}
          label={t('signal')}
          description={t(`signalWhy.${form.signal}`)}
          inputWrapperOrder={['label', 'input', 'description']}
          value={form.signal}
          data={signals}
          onChange={({ currentTarget }) => set({ signal: Signal.parse(currentTarget.value) })}
        />
      </div>
      <LevelFields form={form} set={set} />
    </fieldset>
  )
}
