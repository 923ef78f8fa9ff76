import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holdFiles } from '#renderer/lib/drops.ts'
import { courseRoute, navigate, useWhere } from '#renderer/lib/route.ts'
import styles from './DropAnywhere.module.css'

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true
}

/** Follows files that are dragged over the window; a drag enters and leaves every element on its way. */
function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      setOver(false)
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [onFiles])
  return over
}

/** Files may be dropped anywhere: in a course its import opens with them, at home one is asked which course. */
export function DropAnywhere() {
  const { t } = useTranslation('app')
  const route = useWhere()
  const over = useFileDrop((files) => {
    if (files.length === 0) return
    holdFiles(files)
    if (route.screen !== 'home') navigate(courseRoute(route.course, 'import'))
  })
  if (!over) return null
  return (
    <div className={styles.drop} aria-hidden="true">
      <p className={styles.words}>{t('drop.here')}</p>
    </div>
  )
}
