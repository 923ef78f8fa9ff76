import { useEffect, useState, type RefObject } from 'react'

/** Rounding of the layout; less than a line of type. */
const tolerance = 2

interface Overfull {
  /** The name line of the page, or of its first heading. */
  readonly title: string
  readonly personId: string | null
}

const isCut = (box: Element): boolean => box.scrollHeight > box.clientHeight + tolerance

/** Pages whose words do not fit, as they are laid out now: a half page or a slip counts for its page. */
export function overfullIn(root: ParentNode): readonly Overfull[] {
  return [...root.querySelectorAll<HTMLElement>('.sheet')]
    .filter((sheet) => [sheet, ...sheet.querySelectorAll('.sheet-card, .sheet-slip')].some(isCut))
    .map((sheet) => ({
      title: sheet.querySelector('h1')?.textContent ?? '',
      personId: sheet.dataset['person'] ?? null,
    }))
}

/** Measures the pages of the preview once their fonts are there, and again when `what` changes. */
export function useOverfull(root: RefObject<HTMLElement | null>, what: unknown): readonly Overfull[] {
  const [found, setFound] = useState<readonly Overfull[]>([])
  useEffect(() => {
    let here = true
    void document.fonts.ready.then(() => {
      if (here && root.current !== null) setFound(overfullIn(root.current))
    })
    return () => {
      here = false
    }
  }, [root, what])
  return found
}
