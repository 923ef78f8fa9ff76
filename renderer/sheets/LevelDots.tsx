import { useTranslation } from 'react-i18next'
import type { Level } from '#shared/model/rubric.ts'
import { levelDots } from '#renderer/lib/levels.ts'

/** A level as a shape and a word, legible in grayscale: ●●●●○ Solid. */
export function LevelDots({ level }: { readonly level: Level }) {
  const { t } = useTranslation(['rubric'])
  return (
    <>
      <span className="sheet-dots" aria-hidden="true">
        {levelDots(level)}
      </span>{' '}
      {t(`rubric:level.${level}`)}
    </>
  )
}
