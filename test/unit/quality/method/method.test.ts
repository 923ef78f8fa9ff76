import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allGroups } from '#shared/quality/cues/all.ts'
import { structuralWorth } from '#shared/quality/cues/structural.ts'
import { methodDocument } from '#shared/quality/method/method.ts'
import { civilityNotes, criterionNotes, dialogueNotes } from '#shared/quality/method/ruleNotes.ts'
import { rulesVersion } from '#shared/quality/rulesVersion.ts'

const notes = [...criterionNotes, ...dialogueNotes, ...civilityNotes]

/** Rules that only colour the value of the civility note and are not shown. */
const unshown = new Set(['civility.heated', 'civility.regard'])

describe('METHOD.md', () => {
  it('explains every rule once', () => {
    const rules = [...allGroups.map((group) => group.rule), ...structuralWorth.keys()]
    const expected = rules.filter((rule) => !unshown.has(rule)).toSorted()
    expect(notes.map((note) => note.rule).toSorted()).toEqual(expected)
  })

  it('says of every rule what it looks for, why, and where it fails', () => {
    for (const note of notes) {
      for (const text of [note.looksFor, note.why, note.limits]) expect(text.length).toBeGreaterThan(5)
    }
  })

  it('names the rules version and the levels', () => {
    const page = methodDocument('FIGURES')
    expect(page).toContain(`Rules version ${rulesVersion}`)
    expect(page).toContain('| point | 0.06 |')
    expect(page).toContain('FIGURES')
  })

  it('shows cues as people write them', () => {
    const page = methodDocument('')
    expect(page).toContain('on the (other / one) hand')
    expect(page).not.toContain('|)')
  })

  it('is up to date: run `npm run bench -- quality --method` after changing a rule', () => {
    const file = readFileSync(new URL('../../../../resources/docs/METHOD.md', import.meta.url), 'utf8')
    const figures = /## Measured\n\n([\s\S]*?)\n\nWhat the figures do not say/.exec(file)?.[1] ?? ''
    expect(figures).toContain('| ukp |')
    expect(file).toBe(methodDocument(figures))
  })
})
