import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFile } from '#shared/canvas/readFile.ts'
import { describeReading } from './describeReading.ts'

const fixtures = new URL('../../fixtures/canvas/', import.meta.url)
const expected = new URL('expected/', import.meta.url)

function readExpected(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, expected), 'utf8'))
}

describe('every fixture reads as its expected file says, which was checked by hand', () => {
  for (const name of readdirSync(fixtures)) {
    it(name, () => {
      const reading = readFile({ name, bytes: readFileSync(new URL(name, fixtures)) })
      expect(JSON.parse(JSON.stringify(describeReading(reading)))).toEqual(readExpected(name))
    })
  }

  it('has no expected file without its fixture', () => {
    const names = readdirSync(expected).map((file) => file.replace(/\.json$/, ''))
    expect(names.toSorted()).toEqual(readdirSync(fixtures).toSorted())
  })
})
