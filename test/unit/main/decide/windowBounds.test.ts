import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fitInto,
  leastSize,
  openingPlace,
  readPlaces,
  withPlace,
  type Bounds,
  type KeptPlace,
} from '../../../../electron/main/decide/windowBounds.ts'

const laptop = { id: 1, workArea: { x: 0, y: 25, width: 1280, height: 775 } }
const desk = { id: 2, workArea: { x: 1280, y: -200, width: 2560, height: 1400 } }
const place = (screenId: number, bounds: Bounds, maximized = false): KeptPlace => ({
  screenId,
  bounds,
  maximized,
})

const anyBounds = fc.record({
  x: fc.integer({ min: -10_000, max: 10_000 }),
  y: fc.integer({ min: -10_000, max: 10_000 }),
  width: fc.integer({ min: 1, max: 10_000 }),
  height: fc.integer({ min: 1, max: 10_000 }),
})

describe('fitInto', () => {
  it('leaves a window alone that fits', () => {
    const bounds = { x: 100, y: 100, width: 1000, height: 600 }
    expect(fitInto(laptop.workArea, bounds)).toEqual(bounds)
  })

  it('always ends wholly on the screen', () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, (area, wish) => {
        const at = fitInto(area, wish)
        expect(at.x).toBeGreaterThanOrEqual(area.x)
        expect(at.y).toBeGreaterThanOrEqual(area.y)
        expect(at.x + at.width).toBeLessThanOrEqual(area.x + area.width)
        expect(at.y + at.height).toBeLessThanOrEqual(area.y + area.height)
      }),
    )
  })

  it('never opens smaller than the page can fold, unless the screen is', () => {
    expect(fitInto(desk.workArea, { x: 1300, y: 0, width: 10, height: 10 })).toMatchObject(leastSize)
    expect(fitInto({ x: 0, y: 0, width: 640, height: 480 }, laptop.workArea)).toMatchObject({
      width: 640,
      height: 480,
    })
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyBounds, anyBounds, (area, wish) => {
        const once = fitInto(area, wish)
        expect(fitInto(area, once)).toEqual(once)
      }),
    )
  })
})

describe('openingPlace', () => {
  it('opens in the middle of the first screen the first time', () => {
    expect(openingPlace([], [desk, laptop])).toEqual({
      bounds: { x: 1920, y: 70, width: 1280, height: 860 },
      maximized: false,
    })
  })

  it('opens where the window stood last', () => {
    const bounds = { x: 1500, y: 0, width: 1600, height: 1000 }
    expect(openingPlace([place(2, bounds, true)], [laptop, desk])).toEqual({ bounds, maximized: true })
  })

  it('falls back to its place on a screen that is still there', () => {
    const onLaptop = { x: 20, y: 40, width: 1100, height: 700 }
    const kept = [place(2, { x: 1500, y: 0, width: 1600, height: 1000 }), place(1, onLaptop)]
    expect(openingPlace(kept, [laptop]).bounds).toEqual(onLaptop)
  })

  it('comes back into view when the screen has shrunk', () => {
    const far = place(1, { x: 3000, y: 2000, width: 1200, height: 700 })
    expect(openingPlace([far], [laptop]).bounds).toEqual({ x: 80, y: 100, width: 1200, height: 700 })
  })
})

describe('kept places', () => {
  it('keeps one place a screen, the latest first, eight at most', () => {
    const bounds = { x: 0, y: 0, width: 800, height: 600 }
    const ids = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]
    const kept = ids.reduce<readonly KeptPlace[]>((all, id) => withPlace(all, place(id, bounds)), [])
    expect(kept.map((one) => one.screenId)).toEqual([1, 9, 8, 7, 6, 5, 4, 3])
  })

  it('reads back what it kept', () => {
    const kept = [place(2, desk.workArea, true)]
    expect(readPlaces(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  })

  it.each([
    undefined,
    null,
    'x',
    {},
    [{}],
    [{ screenId: 1, bounds: { x: 0, y: 0, width: 0, height: 5 }, maximized: false }],
  ])('takes a damaged setting %j as none', (raw) => {
    expect(readPlaces(raw)).toEqual([])
  })
})
