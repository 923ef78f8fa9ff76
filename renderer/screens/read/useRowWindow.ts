import {
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react'
import { scrollFor, windowOf, type RowWindow } from './rowWindow.ts'

interface Places {
  readonly count: number
  readonly rowHeight: number
  /** The place that is to be in sight; -1 where the list is empty. */
  readonly place: number
}

const sightOf = (element: HTMLElement) => ({ top: element.scrollTop, height: element.clientHeight })

const isSame = (one: RowWindow, other: RowWindow): boolean => one.from === other.from && one.to === other.to

/** Follows what is in sight: when the list is scrolled, and when it becomes taller or lower. */
function useOnSight(scroller: RefObject<HTMLElement | null>, look: () => void): void {
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    // Rows out of sight are drawn ahead, so the next ones can wait until nothing else is to be drawn.
    const later = () => startTransition(look)
    const observer = new ResizeObserver(later)
    observer.observe(element)
    element.addEventListener('scroll', later, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', later)
    }
  }, [scroller, look])
}

interface Rows extends RowWindow {
  /** For the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** The rows of a long list to draw; the list is scrolled so that one place stays in sight. All rows are of one height. */
export function useRowWindow({ count, rowHeight, place }: Places): Rows {
  const scroller = useRef<HTMLDivElement>(null)
  const known = useRef({ top: 0, height: 0 })
  const [drawn, setDrawn] = useState<RowWindow>({ from: 0, to: 0 })
  const shown = useRef(drawn)
  const look = useCallback(() => {
    const element = scroller.current
    if (element === null) return
    known.current = sightOf(element)
    const now = windowOf(known.current, rowHeight, count)
    if (isSame(shown.current, now)) return
    shown.current = now
    setDrawn(now)
  }, [rowHeight, count])
  useLayoutEffect(look, [look])
  useOnSight(scroller, look)
  useEffect(() => {
    const top = place < 0 ? null : scrollFor(place, known.current, rowHeight)
    if (scroller.current === null || top === null) return
    scroller.current.scrollTop = top
    known.current = sightOf(scroller.current)
    // A place far off is drawn at once; for a step down the list its row is there already.
    if (place < shown.current.from || place >= shown.current.to) look()
  }, [place, rowHeight, look])
  return { scroller, from: Math.min(drawn.from, count), to: Math.min(drawn.to, count) }
}
