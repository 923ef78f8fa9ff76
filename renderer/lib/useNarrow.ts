import { useMediaQuery } from '@mantine/hooks'

/** Whether the window is narrower than so many CSS pixels (page zoom counts: 1280 at 200 % is 640). */
export function useNarrow(pixels: number): boolean {
  return useMediaQuery(`(max-width: ${pixels - 1}px)`, false, { getInitialValueInEffect: false })
}
