import { useTranslation } from 'react-i18next'
import { skills, type SmallGroupSheet } from '#shared/contract/sheetViews.ts'
import { useSay } from '#renderer/lib/say.ts'
import { Foot, Head, Leaf, linesOf, useWeeksInWords } from '../frame.tsx'
import type { PageProps } from './pageProps.ts'

type Members = SmallGroupSheet['members']

/** Rows to write in where the program has no names, and rows of the log. */
const blankRows = 4
const logRows = 5

function Who({ members }: { readonly members: Members }) {
  const { t } = useTranslation('sheetPages')
  const say = useSay()
  if (members.length === 0) {
    return (
      <>
        <p className="sheet-facts">{t('smallGroup.blank')}</p>
        {Array.from({ length: blankRows }, (_, row) => (
          <div key={row} className="sheet-rule" />
        ))}
      </>
    )
  }
  return (
    <ul>
      {members.map(({ personId, name, why }) => (
        <li key={personId}>
          {name}: {say(why)}
        </li>
      ))}
    </ul>
  )
}

/** The twenty minutes: rows of minutes and what happens in them. */
function Plan({ skill }: Pick<SmallGroupSheet, 'skill'>) {
  const { t } = useTranslation('sheetPages')
  const found: unknown = t(`smallGroup.steps.${skill}`, { returnObjects: true })
  const steps = Array.isArray(found) ? found.map(linesOf) : []
  return (
    <table className="sheet-plan">
      <tbody>
        {steps.map(([minutes = '', what = '']) => (
          <tr key={what}>
            <th scope="row">{t('smallGroup.planLine', { count: Number(minutes) })}</th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Log() {
  const { t } = useTranslation('sheetPages')
  const columns = ['logDate', 'logName', 'logDone', 'logExit'] as const
  return (
    <table className="sheet-grid sheet-log">
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {t(`smallGroup.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: logRows }, (_, row) => (
          <tr key={row}>
            {columns.map((column) => (
              <td key={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The teacher's small group: who, why in kind words, twenty minutes, the skill card, the exit sign and a log. */
export function SmallGroupPage({ frame, body, options }: PageProps<SmallGroupSheet>) {
  const { t } = useTranslation(['sheetPages', 'skillCards'])
  const { skill } = body
  const name = t(`skillCards:${skill}.title`)
  const weeks = useWeeksInWords()(frame.weeks)
  return (
    <Leaf options={options}>
      <Head
        frame={frame}
        title={t('smallGroup.title', { skill: name })}
        kicker={t('smallGroup.kicker', { course: frame.course, weeks })}
      />
      <section>
        <h2>{t('smallGroup.who')}</h2>
        <Who members={body.members} />
      </section>
      <section>
        <h2>{t('smallGroup.plan')}</h2>
        <Plan skill={skill} />
        <p className="sheet-facts">
          {t('smallGroup.card', { number: skills.indexOf(skill) + 1, skill: name })}
        </p>
      </section>
      <section>
        <h2>{t('smallGroup.exit')}</h2>
        <p>{t(`smallGroup.exitText.${skill}`)}</p>
      </section>
      <section>
        <h2>{t('smallGroup.log')}</h2>
        <Log />
      </section>
      <Foot frame={frame} page={1} pages={1} stamp={t('records')} />
    </Leaf>
  )
}
