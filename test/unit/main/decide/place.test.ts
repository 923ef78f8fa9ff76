import { describe, expect, it } from 'vitest'
import { placeOf } from '../../../../electron/main/decide/place.ts'

const page = 'app://workbench/index.html'

describe('placeOf', () => {
  it.each([
    [page, 'home'],
    [`${page}#/`, 'home'],
    [`${page}#/course/`, 'home'],
    [`${page}#/course/c1`, 'course'],
    [`${page}#/course/c1/read?week=3`, 'course'],
    [`${page}#/course/c1/print`, 'print'],
    [`${page}#/course/c1/print?paper=a4`, 'print'],
    [`${page}#/course/print`, 'course'],
    [`${page}#/course/c%2F1/print`, 'print'],
    ['app://elsewhere/#/course/c1/print', 'home'],
    ['', 'home'],
  ])('reads off %s that the page is at %s', (url, place) => {
    expect(placeOf(url)).toBe(place)
  })
})
