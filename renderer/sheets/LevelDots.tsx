import { useTranslation } from 'react-i18next'
import type { Level } from '#shared/model/rubric.ts'

const dots = [0, 1, 2, 3, 4]

/** A level as a shape and a word, legible in grayscale: ●●●●○ Solid. */
export function LevelDots({ level }: { readonly level: Level }) {
  const { t } = useTranslation(['rubric'])
  return (
    <>
      <span className="sheet-dots" aria-hidden="true">
        {dots.map((dot) => (dot <= level ? '●' : '○')).join('')}
      </span>{' '}
      {t(`rubric:level.${level}`)}
    </>
  )
}
