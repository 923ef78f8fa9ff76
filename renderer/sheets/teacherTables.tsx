import { useTranslation } from 'react-i18next'
import type { AgainstDate } from '#shared/contract/teacherViews.ts'
import type { ClassSheet } from '#shared/contract/views.ts'
import { levels } from '#shared/model/rubric.ts'
import { useSayText } from '#renderer/lib/say.ts'
import { DialogueLine, shownTopics } from './classParts.tsx'
import { useWeeksInWords } from './frame.tsx'

interface SheetProps {
  readonly sheet: ClassSheet
}

/** "18 of 22"; a dash where there is nothing to count. */
function useShare(): (count: number, all: number) => string {
  const { t } = useTranslation(['sheets'])
  return (count, all) => (all === 0 ? '–' : t('class.of', { count, all }))
}

/** How many came by their date; a dash where none is set. */
function useOnTime(): (against: AgainstDate | null | undefined) => string {
  const share = useShare()
  return (against) => share(against?.onTime ?? 0, (against?.onTime ?? 0) + (against?.later ?? 0))
}

function TopicRow({ sheet, at }: SheetProps & { readonly at: number }) {
  const share = useShare()
  const onTime = useOnTime()
  const topic = sheet.overview.topics[at]
  const time = sheet.teacher.timeliness[at]
  const prompt = sheet.teacher.prompts[at]
  if (topic === undefined) return null
  return (
    <tr>
      <th scope="row">{topic.title}</th>
      <td>{share(topic.writers, topic.students)}</td>
      <td>{topic.posts}</td>
      <td>{onTime(time?.firstPosts)}</td>
      <td>{topic.replies}</td>
      <td>{onTime(time?.replies)}</td>
      <td>{onTime(time?.lastSafe)}</td>
      <td>{share(prompt?.open ?? 0, prompt?.questions ?? 0)}</td>
      <td>{share(prompt?.alike ?? 0, prompt?.compared ?? 0)}</td>
    </tr>
  )
}

const columns = ['writers', 'posts', 'byFirst', 'replies', 'byReply', 'byLast', 'open', 'alike'] as const

/** Who took part in each discussion, when against its dates, and what the prompt asked beside what came of it. */
export function Topics({ sheet }: SheetProps) {
  const { t } = useTranslation(['sheets'])
  const { topics } = sheet.overview
  const first = Math.max(0, topics.length - shownTopics)
  return (
    <section>
      <h2>{t('class.participation')}</h2>
      <table className="sheet-grid">
        <thead>
          <tr>
            <th scope="col">{t('class.topic')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`class.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.slice(first).map(({ topicId }, at) => (
            <TopicRow key={topicId} sheet={sheet} at={first + at} />
          ))}
        </tbody>
      </table>
      {first > 0 && <p className="sheet-facts">{t('class.earlier', { count: first })}</p>}
      <p className="sheet-facts">{t('class.topicsNote')}</p>
    </section>
  )
}

/** Levels of the weeks, and in brackets those of as many weeks before. */
function Levels({ sheet }: SheetProps) {
  const { t } = useTranslation(['sheets', 'rubric'])
  const sayText = useSayText()
  const { before } = sheet.teacher
  const rows = sheet.overview.quality.filter((row) => row.levels.some((count) => count > 0))
  if (rows.length === 0) return <p className="sheet-facts">{t('class.noQuality')}</p>
  const was = (criterion: string, level: number) =>
    before === null ? '' : ` (${before.levels[criterion]?.[level] ?? 0})`
  return (
    <table className="sheet-grid">
      <thead>
        <tr>
          <th scope="col">{t('class.criterion')}</th>
          {levels.map((level) => (
            <th scope="col" key={level}>
              {t(`rubric:level.${level}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ criterionId, title, levels: counts }) => (
          <tr key={criterionId}>
            <th scope="row">{sayText(title)}</th>
            {counts.map((count, level) => (
              <td key={level}>{`${count}${was(criterionId, level)}`}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How many posts stand at each level as the instructor set them, beside the weeks before. */
export function Quality({ sheet }: SheetProps) {
  const { t } = useTranslation(['sheets'])
  const inWords = useWeeksInWords()
  const { before } = sheet.teacher
  return (
    <section>
      <h2>{t('class.quality')}</h2>
      <Levels sheet={sheet} />
      {before !== null && (
        <p className="sheet-facts">{t('class.before', { weeks: inWords(before.weeks) })}</p>
      )}
    </section>
  )
}

/** How they talked, and who carried it. */
export function Carried({ sheet }: SheetProps) {
  const { t } = useTranslation(['sheets'])
  const { staffTurns, turns, threadsAlive } = sheet.overview.carry
  return (
    <section>
      <h2>{t('class.dialogue')}</h2>
      <DialogueLine sheet={sheet} />
      <p>{t('class.carryLine', { staff: staffTurns, turns, count: threadsAlive })}</p>
    </section>
  )
}

/** Where the instructor's levels are not the suggested ones, criterion by criterion. */
export function Agreement({ sheet }: SheetProps) {
  const { t } = useTranslation(['sheets'])
  const sayText = useSayText()
  const { agreement } = sheet.teacher
  return (
    <section>
      <h2>{t('class.agreement')}</h2>
      <p className="sheet-facts">
        {agreement.length === 0
          ? t('class.noAgreement')
          : agreement
              .map(({ title, ...counts }) => t('class.agreementLine', { title: sayText(title), ...counts }))
              .join(' · ')}
      </p>
    </section>
  )
}
