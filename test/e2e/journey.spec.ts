import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'
import { readFile } from '#shared/canvas/readFile.ts'
import { courseWith, goTo, sampleFiles, samplePosts } from './course.ts'
import { expect, test } from './workbench.ts'

test('the whole way: import, score, approve, group, export, print', async ({ page, workbench }) => {
  test.setTimeout(180_000)
  await page.goto(workbench.url)

  await test.step('import the files by dropping them', async () => {
    await courseWith(page, 'HIST 210', sampleFiles)
    await expect(page.locator('main').getByText(`${String(samplePosts())} posts were added`)).toBeVisible()
  })

  await test.step('score three posts without the mouse', async () => {
    await goTo(page, 'Read')
    const status = page.getByRole('contentinfo')
    await expect(status).toContainText(/(?<!\d)0 of \d+ scored/)
    await expect(page.getByRole('button', { name: /^Next unscored/ })).toBeVisible()
    for (const done of [1, 2, 3]) {
      await page.keyboard.press('n')
      for (let criterion = 0; criterion < 5; criterion += 1) {
        await page.keyboard.press('4')
        await page.keyboard.press('Tab')
      }
      await expect(status).toContainText(new RegExp(`(?<!\\d)${String(done)} of \\d+ scored`))
    }
  })

  await test.step('approve a draft', async () => {
    await goTo(page, 'Feedback')
    await expect(page.getByText('0 of 24 approved')).toBeVisible()
    await expect(page.getByLabel('What worked')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('1 of 24 approved')).toBeVisible()
  })

  const groupSizes = () =>
    page
      .getByRole('region', { name: /^Group \d/ })
      .evaluateAll((groups) => groups.map((group) => group.querySelectorAll('[data-person]').length))

  await test.step('form groups, move one person by keyboard, undo', async () => {
    await goTo(page, 'Groups')
    await page.getByRole('listitem').filter({ hasText: 'Section' }).getByText('Mix').click()
    await page.getByRole('button', { name: 'Form groups' }).click()
    await expect(page.getByRole('region', { name: 'Group 5' })).toBeVisible()
    expect(await groupSizes()).toEqual([5, 5, 5, 5, 4])
    const first = page.getByRole('region', { name: 'Group 1' }).locator('[data-person]').first()
    await first.focus()
    await page.keyboard.press('m')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect.poll(groupSizes).toEqual([4, 6, 5, 5, 4])
    await page.keyboard.press('Control+z')
    await expect.poll(groupSizes).toEqual([5, 5, 5, 5, 4])
  })

  await test.step('export the groups for Canvas and read the file back', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export for Canvas…' }).click()
    await expect(page.getByRole('dialog')).toContainText('before you publish a group assignment')
    await page.getByRole('button', { name: 'Save the file' }).click()
    const file = await download
    const bytes = readFileSync(await file.path())
    const back = readFile({ name: file.suggestedFilename(), bytes })
    expect(back.format).toBe('canvas-group-set')
    const [set] = back.groupSets
    expect(set?.groups.map(({ members }) => members.length)).toEqual([5, 5, 5, 5, 4])
    expect(bytes.subarray(0, 3).toString('hex')).not.toBe('efbbbf')
  })

  await test.step('print: one page for each approved student', async () => {
    await goTo(page, 'Print')
    await expect(page.getByText('1 page', { exact: true })).toBeVisible()
    await page.getByLabel('Only approved feedback').uncheck()
    await expect(page.getByText('24 pages')).toBeVisible()
    // The browser's dialog cannot be driven: what it would print is caught when the page calls for it.
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printing', 'yes')
    })
    await page.getByRole('button', { name: 'Print or save as PDF…' }).click()
    await expect(page.locator('body[data-printing=yes]')).toBeAttached()
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
    expect(pdf.numPages).toBe(24)
    const { text } = await extractText(pdf, { mergePages: false })
    for (const sheet of text) {
      expect(sheet).toMatch(/YOUR NEXT STEP/i)
      expect(sheet).toContain('page 1 of 1')
    }
  })
})
