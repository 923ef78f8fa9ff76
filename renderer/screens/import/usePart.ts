import { useState } from 'react'
import type { ImportPreview, PartLook, StagedFile } from '#shared/contract/importViews.ts'
import type { ReadChoice } from '#shared/model/importChoices.ts'
import { useCourseId } from '#renderer/lib/course.ts'
import { useCall } from '#renderer/lib/queries.ts'

interface ChosenPart {
  readonly file: StagedFile | null
  readonly at: number
  readonly choose: (at: number) => void
}

/** Which of several files one is looking at: first the one that asks. */
export function useChosenFile(files: readonly StagedFile[], asks: (file: StagedFile) => boolean): ChosenPart {
  const [chosen, choose] = useState<number | null>(null)
  const asking = files.findIndex(asks)
  const at = chosen ?? Math.max(0, asking)
  return { file: files[at] ?? null, at, choose }
}

/** How a part reads with these options, from its beginning: there at once, whatever its size. */
export function useLook(
  { stageId }: Pick<ImportPreview, 'stageId'>,
  { source, part }: Pick<StagedFile, 'source' | 'part'>,
  choice: ReadChoice,
): PartLook | null {
  const course = useCourseId()
  const asked = { course, stageId, source, part, choice }
  return useCall('import.look', asked, { keep: true }).data ?? null
}
