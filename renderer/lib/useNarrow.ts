import { useMediaQuery } from '@mantine/hooks'
import { usePreferences } from './preferences.ts'

/**
 * Whether the window is narrower than so many CSS pixels at normal text size. Larger text makes a window narrower,
 * and so does page zoom: 1280 at 200 % is 640.
 */
export function useNarrow(pixels: number): boolean {
  const { textSize } = usePreferences()
  const limit = Math.ceil((pixels * Number(textSize)) / 100)
  return useMediaQuery(`(max-width: ${limit - 1}px)`, false, { getInitialValueInEffect: false })
}
