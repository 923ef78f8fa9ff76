import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input } from '#shared/contract/api.ts'
import type { RubricSetup } from '#shared/contract/rubricViews.ts'
import { Answered } from '#renderer/components/Answered.tsx'
import { courseRoute, navigate } from '#renderer/lib/route.ts'
import { tell } from '#renderer/lib/notify.ts'
import { useAct, useCall } from '#renderer/lib/queries.ts'
import { useSayText } from '#renderer/lib/say.ts'
import { courseId } from '#shared/model/ids.ts'
import { Effect } from './Effect.tsx'
import { asForm, asWish, problemOf, type RubricForm } from './form.ts'
import { RubricFields } from './RubricFields.tsx'
import styles from './rubric.module.css'

interface EditorProps {
  readonly course: string
  readonly setup: RubricSetup
  readonly close: () => void
}

type Wish = Input<'rubric.change'>

interface PreviewProps {
  readonly wish: Wish
  readonly back: () => void
  readonly close: () => void
}

/** What would move, and the button that does it: one act, which can be undone. */
function Preview({ wish, back, close }: PreviewProps) {
  const { t } = useTranslation('rubricScreen')
  const effect = useCall('rubric.effect', wish)
  const change = useAct('rubric.change')
  const [busy, setBusy] = useState(false)
  const apply = () => {
    setBusy(true)
    void change(wish).then((answer) => {
      setBusy(false)
      if (!answer.ok) return
      tell(t('applied'))
      close()
    })
  }
  return (
    <>
      {effect.isPending ? <p role="status">{t('working')}</p> : null}
      <Answered query={effect}>{(found) => <Effect effect={found} />}</Answered>
      <div className={styles.end}>
        <Button variant="default" onClick={back}>
          {t('back')}
        </Button>
        <Button disabled={effect.data === undefined} loading={busy} onClick={apply}>
          {t('apply')}
        </Button>
      </div>
    </>
  )
}

function Foot({ form, see, toImport }: { form: RubricForm; see: () => void; toImport: () => void }) {
  const { t } = useTranslation('rubricScreen')
  const problem = problemOf(form)
  return (
    <div className={styles.end}>
      {problem === null ? null : <p role="alert">{t(`problem.${problem}`)}</p>}
      <Button variant="subtle" onClick={toImport}>
        {t('import')}
      </Button>
      <Button disabled={problem !== null} onClick={see}>
        {t('see')}
      </Button>
    </div>
  )
}

function Editor({ course, setup, close }: EditorProps) {
  const { t } = useTranslation('rubricScreen')
  const sayText = useSayText()
  const [form, setForm] = useState(() => asForm(setup.rubric, setup.bestPosts, sayText))
  const [wish, setWish] = useState<Wish | null>(null)
  const see = () => {
    const wished = asWish(form, setup, sayText)
    if (wished !== null) setWish({ course, ...asInput(wished) })
  }
  const toImport = () => {
    close()
    navigate(courseRoute(courseId(course), 'import'))
  }
  if (wish !== null) return <Preview wish={wish} back={() => setWish(null)} close={close} />
  return (
    <>
      <p className="note">{t('lead')}</p>
      <RubricFields form={form} setup={setup} set={setForm} />
      <Foot form={form} see={see} toImport={toImport} />
    </>
  )
}

/** A wish as a call takes it: lists that may be written to. */
function asInput(wish: NonNullable<ReturnType<typeof asWish>>): Omit<Wish, 'course'> {
  const criteria = wish.rubric.criteria.map((criterion) => ({
    ...criterion,
    points: criterion.points === null ? null : [...criterion.points],
    meanings: criterion.meanings === null ? null : [...criterion.meanings],
  }))
  return { ...wish, rubric: { ...wish.rubric, criteria } }
}

function Loaded({ course, close }: { readonly course: string; readonly close: () => void }) {
  const setup = useCall('rubric.setup', { course })
  return (
    <Answered query={setup}>{(found) => <Editor course={course} setup={found} close={close} />}</Answered>
  )
}

interface RubricDialogProps {
  readonly opened: boolean
  readonly close: () => void
  readonly course: string | null
}

/** The rubric: its criteria and their words, points, weights and order, and what changing it would do. */
export function RubricDialog({ opened, close, course }: RubricDialogProps) {
  const { t } = useTranslation('rubricScreen')
  return (
    <Modal opened={opened && course !== null} onClose={close} title={t('title')} size={880}>
      {course === null ? null : <Loaded course={course} close={close} />}
    </Modal>
  )
}
