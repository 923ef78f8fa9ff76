import { useTranslation } from 'react-i18next'
import type { StudentSheet } from '#shared/contract/views.ts'
import type { CourseFacts } from '#shared/model/courseFacts.ts'
import { useSayText } from '#renderer/lib/say.ts'
import { Heading } from './homeLanguage.tsx'
import { LevelDots } from './LevelDots.tsx'
import { nameList } from './say.ts'

interface BoxProps {
  readonly sheet: StudentSheet
  readonly facts: CourseFacts
}

type LevelRow = StudentSheet['levels'][number]

/** Points where the instructor wants points and the rubric has them, else the level as a shape and a word. */
function Standing({ row, facts }: { readonly row: LevelRow; readonly facts: CourseFacts }) {
  const { t } = useTranslation(['sheets'])
  if (row.level === null) return t('student.noLevel')
  if (facts.levelsAs === 'points' && row.points !== null) return t('student.points', { ...row.points })
  return <LevelDots level={row.level} />
}

/** Where the student's work is, criterion by criterion, in words with a shape. */
export function Levels({ sheet, facts }: BoxProps) {
  const { t } = useTranslation(['sheets'])
  const sayText = useSayText()
  return (
    <section>
      <Heading text={t('student.where')} second="where" facts={facts} />
      <table className="sheet-levels">
        <tbody>
          {sheet.levels.map((row) => (
            <tr key={row.title}>
              <th scope="row">{sayText(row.title)}</th>
              <td>
                <Standing row={row} facts={facts} />
                {row.up && ' ▲'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.levels.some(({ up }) => up) && <p className="sheet-facts">▲ {t('student.up')}</p>}
    </section>
  )
}

/** How the student talked with others, and with whom. */
export function Dialogue({ sheet, facts }: BoxProps) {
  const { t, i18n } = useTranslation(['sheets', 'rubric'])
  return (
    <section>
      <Heading text={t('student.talked')} second="talked" facts={facts} />
      <table>
        <tbody>
          {sheet.dialogue.map(({ strategy, replies }) => (
            <tr key={strategy}>
              <th scope="row">{t(`rubric:strategy.${strategy}`)}</th>
              <td>{replies === 0 ? t('student.tryOnce') : replies}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sheet-facts">
        {sheet.answered.length > 0 &&
          t('student.answered', { names: nameList(sheet.answered, i18n.language) })}{' '}
        {sheet.answeredBy.length > 0 &&
          t('student.answeredBy', { names: nameList(sheet.answeredBy, i18n.language) })}
      </p>
    </section>
  )
}
