import { z } from 'zod'

/** A rectangle in screen points, as Electron's. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A screen: its id, and the part of it that docks and task bars leave free. */
export interface Screen {
  readonly id: number
  readonly workArea: Bounds
}

const Whole = z.number().int()

/** Where the window stood on each screen, the latest first. */
const KeptPlaces = z.array(
  z.object({
    screenId: z.number(),
    bounds: z.object({ x: Whole, y: Whole, width: Whole.positive(), height: Whole.positive() }).readonly(),
    maximized: z.boolean(),
  }),
)
export type KeptPlace = z.infer<typeof KeptPlaces>[number]

/** The page folds its panes down to this and no further. */
export const leastSize = { width: 720, height: 520 }
const firstSize = { width: 1280, height: 860 }
const keptScreens = 8

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

/** Moves and shrinks a rectangle until all of it lies in the area; a window off screen cannot be fetched back. */
export function fitInto(area: Bounds, wish: Bounds): Bounds {
  const width = Math.min(Math.max(wish.width, leastSize.width), area.width)
  const height = Math.min(Math.max(wish.height, leastSize.height), area.height)
  return {
    width,
    height,
    x: clamp(wish.x, area.x, area.x + area.width - width),
    y: clamp(wish.y, area.y, area.y + area.height - height),
  }
}

function centred(area: Bounds): Bounds {
  const width = Math.min(firstSize.width, area.width)
  const height = Math.min(firstSize.height, area.height)
  return {
    width,
    height,
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
  }
}

/** Settings are a file that people edit and disks damage: what does not read as places is no places. */
export function readPlaces(raw: unknown): readonly KeptPlace[] {
  const read = KeptPlaces.safeParse(raw)
  return read.success ? read.data : []
}

/**
 * Where to open. The latest place whose screen is still plugged in; without one, the middle of the first screen.
 * In: kept places (latest first), screens with the primary first (at least one).
 */
export function openingPlace(
  kept: readonly KeptPlace[],
  screens: readonly [Screen, ...(readonly Screen[])],
): { readonly bounds: Bounds; readonly maximized: boolean } {
  for (const place of kept) {
    const screen = screens.find((one) => one.id === place.screenId)
    if (screen) return { bounds: fitInto(screen.workArea, place.bounds), maximized: place.maximized }
  }
  return { bounds: centred(screens[0].workArea), maximized: false }
}

/** The places with this one first: one per screen, for at most eight screens. */
export function withPlace(kept: readonly KeptPlace[], place: KeptPlace): readonly KeptPlace[] {
  return [place, ...kept.filter((one) => one.screenId !== place.screenId)].slice(0, keptScreens)
}
