import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeGroupSet } from '#shared/canvas/groupSetCsv.ts'
import { parseJson } from '#shared/canvas/parseJson.ts'
import { parseTime } from '#shared/canvas/parseTime.ts'
import { postText } from '#shared/canvas/postText.ts'
import { readFile } from '#shared/canvas/readFile.ts'
import { splitSections } from '#shared/canvas/splitSections.ts'

const word = fc.constantFrom(
  'slow',
  'Mainz',
  'x < 5',
  'R&D',
  '@Ben',
  '“yes”',
  '🤔',
  'https://example.edu/a',
  'naïve',
)
const tag = fc.constantFrom('p', 'div', 'blockquote', 'em', 'li', 'span', 'a', 'pre', 'td', 'script', 'h2')

/** Markup as people and editors leave it: nested, unclosed, with attributes. */
const html = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.constantFrom('<br>', '&nbsp;', '&amp;', '\n', '<img src="x" alt="cat">', '</p>', '<'),
    fc
      .tuple(tag, fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, inner]) => `<${name}>${inner.join(' ')}</${name}>`),
    fc.tuple(tag, tie('node')).map(([name, inner]) => `<${name} class="mention">${inner}`),
  ),
})).node

describe('post text', () => {
  it('has every span inside it, in order, quotes apart from each other', () => {
    fc.assert(
      fc.property(fc.array(html, { maxLength: 8 }), (parts) => {
        const { text, quotes, mentions, links } = postText(parts.join(''))
        for (const { start, end } of [...quotes, ...mentions, ...links]) {
          expect(start >= 0 && start < end && end <= text.length).toBe(true)
        }
        quotes.forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(quotes[at - 1]?.end ?? 0))
      }),
      { numRuns: 500 },
    )
  })

  it('leaves no white space at the edges and no tag that an editor writes', () => {
    fc.assert(
      fc.property(fc.array(html, { minLength: 1, maxLength: 8 }), (parts) => {
        const { text } = postText(`<p>start</p>${parts.join('')}<p>end</p>`)
        expect(text).toBe(text.trim())
        expect(text).not.toMatch(/<\/?(?:p|div|blockquote|em|li|span|td)>/)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps plain words as they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zé0-9 ,.;:!?'"()-]{0,80}$/), (words) => {
        expect(postText(words).text).toBe(words.trim())
      }),
    )
  })

  it('says the same of its own text again', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const { text } = postText(
          `<p>${words.filter((one) => !one.includes('&') && !one.includes('<')).join(' ')}</p>`,
        )
        expect(postText(text).text).toBe(text)
      }),
    )
  })
})

describe('times', () => {
  const moment = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })

  it('reads what it writes, to the second', () => {
    fc.assert(
      fc.property(moment, (date) => {
        const iso = `${date.toISOString().slice(0, 19)}Z`
        expect(parseTime(iso)).toMatchObject({ kind: 'known', iso })
        expect(parseTime(String(Math.floor(date.getTime() / 1000)).padStart(10, '0'))).toMatchObject({ iso })
      }),
    )
  })

  it('reads Pacific times eight hours later, whether by the short way or the long', () => {
    fc.assert(
      fc.property(moment, (date) => {
        const local = date.toISOString().slice(0, 19).replace('T', ' ')
        const iso = `${new Date(Math.floor(date.getTime() / 1000) * 1000 + 8 * 3_600_000).toISOString().slice(0, 19)}Z`
        expect(parseTime(`${local} PST`)).toMatchObject({ iso })
        expect(parseTime(`${local}  -08:00`)).toMatchObject({ iso })
      }),
    )
  })

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 70 }), (text) => {
        expect(['known', 'slashed', 'none']).toContain(parseTime(text).kind)
      }),
    )
  })
})

describe('JSON with long ids', () => {
  const id = fc.bigInt({ min: 10n ** 15n, max: 10n ** 19n })

  it('keeps every digit, wherever the id stands', () => {
    fc.assert(
      fc.property(id, fc.string(), (number, text) => {
        const parsed = parseJson(
          `{"a":[${number}, {"b":${number}}],"c":${JSON.stringify(text)},"d":"${number}"}`,
        )
        expect(parsed).toEqual({
          ok: true,
          value: { a: [String(number), { b: String(number) }], c: text, d: String(number) },
        })
      }),
    )
  })

  it('reads all other JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const long = /\d{16,}/.test(text)
        fc.pre(!long)
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown })
      }),
    )
  })
})

describe('group sets', () => {
  const name = fc.stringMatching(/^[A-Za-zéü' -]{1,12}$/).filter((text) => text.trim() !== '')
  const row = fc.record({ id: fc.integer({ min: 1, max: 10 ** 9 }), last: name, first: name, group: name })

  it('are read back as the groups that were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1 }), (people) => {
        const written = writeGroupSet(
          people.map(({ id, last, first, group }) => ({
            person: {
              name: `${first} ${last}`,
              sortableName: `${last}, ${first}`,
              canvasId: String(id),
              sisId: null,
              loginId: null,
              sections: [],
            },
            groupName: group,
          })),
        )
        if (!written.ok) throw new Error(written.error.key)
        const { groupSets } = readFile({ name: 'g.csv', bytes: new TextEncoder().encode(written.value) })
        const read = groupSets.flatMap(({ groups }) =>
          groups.flatMap((one) => one.members.map((id) => [String(id), one.name] as const)),
        )
        expect(new Map(read)).toEqual(new Map(people.map(({ id, group }) => [String(id), group.trim()])))
      }),
    )
  })
})

describe('joined sections', () => {
  it('come apart into the sections they were made of', () => {
    const sections = fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,3} [0-9]{2}$/), {
      minLength: 2,
      maxLength: 4,
    })
    fc.assert(
      fc.property(sections, (names) => {
        const last = names.at(-1) ?? ''
        const joined = `${names.slice(0, -1).join(', ')}${names.length > 2 ? ',' : ''} and ${last}`
        expect(splitSections([...names, joined]).get(joined)).toEqual(names)
      }),
    )
  })
})
