import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * A function that stays the same and does what the one of the last drawing does: what it is handed to need not be
 * drawn again. For acts only (keys, clicks), not to be called while drawing.
 */
export function useSteady<Given extends readonly unknown[], Answer>(
  act: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...given) => latest.current(...given), [])
}
