import { describe, expect, it } from 'vitest'
import { click, clickTwice } from '../../dom/hands.ts'
import { open } from '../../dom/page.tsx'
import { always, later, refused, refusedWords, type Answers } from '../../dom/standIn.ts'
import { Originals } from '#renderer/screens/import/Originals.tsx'
import type { TidyOutcome } from '#shared/contract/importViews.ts'
import { importId } from '#shared/model/ids.ts'
import { message } from '#shared/model/message.ts'
import { ok } from '#shared/model/result.ts'

const move = 'Move the file into the course’s folder'
const bin = 'Put it in the bin'

async function page(files: readonly string[], answers: Answers = {}) {
  window.location.hash = '#/course/hist/import'
  return await open(<Originals importId={importId('i1')} />, {
    'import.originals': always(files),
    ...answers,
  })
}

/** A host that has tidied everything when it is asked again. */
function tidying(outcome: TidyOutcome, rest: readonly string[] = []): Answers {
  let tidied = false
  return {
    'import.originals': () => ok(tidied ? rest : ['posts.csv']),
    'import.tidy': () => {
      tidied = true
      return ok(outcome)
    },
  }
}

describe('the files behind an import', () => {
  it('are only words where the host does not know them', async () => {
    const shown = await page([])
    expect(shown.words()).toContain('you can now delete them or put them where you keep such files')
    expect(shown.body.querySelectorAll('button')).toHaveLength(0)
  })

  it('are offered to be moved, binned or left, by name; nothing happens by itself', async () => {
    const shown = await page(['posts.csv'])
    expect(shown.words()).toContain('posts.csv, still lies where it was')
    for (const name of [move, bin, 'Leave it']) expect(shown.has('button', name)).toBe(true)
    expect(shown.inputs('import.tidy')).toEqual([])
  })

  it('are spoken of together where there are several', async () => {
    const shown = await page(['posts.csv', 'grades.csv'])
    expect(shown.words()).toContain('still lie where they were: posts.csv, grades.csv')
    expect(shown.has('button', 'Move the files into the course’s folder')).toBe(true)
  })

  it.each([
    [move, 'move', 'Moved into the course’s folder, under “originals”: posts.csv.'],
    [bin, 'bin', 'Put in the bin: posts.csv.'],
  ])('%s: is asked for once, and said when it is done', async (name, how, words) => {
    const shown = await page([], tidying({ done: ['posts.csv'], kept: [] }))
    await clickTwice(shown.one('button', name))
    expect(shown.inputs('import.tidy')).toEqual([{ course: 'hist', importId: 'i1', how }])
    expect(shown.words()).toContain(words)
    expect(shown.has('button', name)).toBe(false)
  })

  it('cannot be asked for something else while something is under way', async () => {
    const shown = await page(['posts.csv'], { 'import.tidy': later<TidyOutcome>().answer })
    await click(shown.one('button', bin))
    expect(shown.one('button', move).hasAttribute('disabled')).toBe(true)
    expect(shown.one('button', 'Leave it').hasAttribute('disabled')).toBe(true)
  })

  it('that stayed are said with the reason, and can be asked for otherwise', async () => {
    const why = message('errors:originals.notBinned')
    const shown = await page([], tidying({ done: [], kept: [{ name: 'posts.csv', why }] }, ['posts.csv']))
    await click(shown.one('button', bin))
    expect(shown.words()).toContain('posts.csv was left where it is. The system would not put it in the bin.')
    expect(shown.has('button', move)).toBe(true)
  })

  it('are left when one says so, without a word to the host', async () => {
    const shown = await page(['posts.csv'])
    await click(shown.one('button', 'Leave it'))
    expect(shown.words()).toContain('Left where they are.')
    expect(shown.has('button', move)).toBe(false)
    expect(shown.inputs('import.tidy')).toEqual([])
  })

  it('stay on offer when the call itself fails', async () => {
    const shown = await page(['posts.csv'], { 'import.tidy': refused })
    await click(shown.one('button', move))
    expect(shown.words()).toContain(refusedWords)
    expect(shown.has('button', move)).toBe(true)
  })
})
