import { useTranslation } from 'react-i18next'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { usePreferences } from '#renderer/lib/preferences.ts'
import type { ChartRow } from './participation.ts'
import styles from './overview.module.css'

const axis = { fontSize: '0.6875rem', fill: 'var(--soft)' }

/** The two kinds are told apart by fill and outline, not by colour alone. */
function Legend() {
  const { t } = useTranslation('overview')
  return (
    <p className={styles.legend}>
      <span className={styles.solid} /> {t('participation.posts')}
      <span className={styles.outline} /> {t('participation.replies')}
    </p>
  )
}

/** Posts and replies per topic as stacked bars. The table beside it says the same to readers. */
export function ParticipationChart({ rows }: { readonly rows: readonly ChartRow[] }) {
  const { t } = useTranslation('overview')
  const { textSize } = usePreferences()
  return (
    <figure role="img" aria-label={t('participation.chart')}>
      <Legend />
      <ResponsiveContainer key={textSize} width="100%" height={260}>
        <BarChart
          data={rows.map(({ short, posts, replies }) => ({ short, posts, replies }))}
          accessibilityLayer={false}
          margin={{ top: 6, right: 4, bottom: 0, left: -18 }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="short"
            tick={axis}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
            interval={0}
          />
          <YAxis tick={axis} tickLine={false} axisLine={false} allowDecimals={false} />
          <Tooltip
            cursor={{ fill: 'var(--sunk)' }}
            contentStyle={{ background: 'var(--surface)', border: '1px solid var(--line)', borderRadius: 6 }}
          />
          <Bar
            dataKey="posts"
            name={t('participation.posts')}
            stackId="all"
            fill="var(--accent)"
            stroke="var(--accent)"
            isAnimationActive={false}
          />
          <Bar
            dataKey="replies"
            name={t('participation.replies')}
            stackId="all"
            fill="var(--accent-soft)"
            stroke="var(--accent)"
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </figure>
  )
}
