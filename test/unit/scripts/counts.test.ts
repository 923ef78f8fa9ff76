import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countReport, playwrightCounts, sum, vitestCounts } from '../../../scripts/lib/counts.mjs'

describe('counting what the suites report', () => {
  it('adds the suites up', () => {
    const counts = [
      { passed: 2, failed: 0, skipped: 1 },
      { passed: 3, failed: 1, skipped: 0 },
    ]
    expect(sum(counts)).toEqual({ passed: 5, failed: 1, skipped: 1 })
  })

  it('counts a test file that did not load as a failure', () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 0,
      numPendingTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    }
    expect(vitestCounts(report)).toEqual({ passed: 4, failed: 1, skipped: 0 })
  })

  it('counts a test that only passed on a second try as failed', () => {
    expect(playwrightCounts({ stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 0 } })).toMatchObject({
      failed: 1,
    })
  })

  it('counts a runner that left no report as a failure', () => {
    expect(countReport(join(tmpdir(), 'there-is-no-such-report.json'), vitestCounts)).toMatchObject({
      failed: 1,
    })
  })

  it('reads a report from disk', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'counts-')), 'report.json')
    writeFileSync(file, JSON.stringify({ stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 2 } }))
    expect(countReport(file, playwrightCounts)).toEqual({ passed: 7, failed: 0, skipped: 2 })
  })
})
