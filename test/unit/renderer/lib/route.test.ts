import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseRoute, courseScreens, formatRoute, parseRoute } from '#renderer/lib/route.ts'
import { courseId } from '#shared/model/ids.ts'

const word = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })

describe('routes', () => {
  it('reads back what it wrote, whatever course ids and queries hold', () => {
    fc.assert(
      fc.property(
        word,
        fc.constantFrom(...courseScreens),
        fc.uniqueArray(fc.tuple(word, word), { selector: ([name]) => name }),
        (id, screen, query) => {
          const route = { screen, course: courseId(id), query: new Map(query) }
          expect(parseRoute(formatRoute(route))).toEqual(route)
        },
      ),
    )
  })

  it('takes anything else for home and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof parseRoute(`#${text}`).screen).toBe('string')
      }),
    )
    for (const odd of [
      '',
      '#',
      '#/',
      '#/course',
      '#/course//read',
      '#/course/x/nowhere',
      '#/course/%E0%A4%A/read',
    ]) {
      expect(parseRoute(odd)).toEqual({ screen: 'home' })
    }
  })

  it('opens a course on its overview when no screen is named', () => {
    expect(parseRoute('#/course/hist')).toMatchObject({ screen: 'overview', course: 'hist' })
  })

  it('leaves empty values out of the address', () => {
    const route = courseRoute(courseId('a b'), 'read', { week: 3, post: null, topic: '', order: undefined })
    expect(formatRoute(route)).toBe('#/course/a%20b/read?week=3')
  })
})
