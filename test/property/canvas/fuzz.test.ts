import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filePartsOf } from '#shared/canvas/fileParts.ts'
import { joinReadings } from '#shared/canvas/join.ts'
import { lookAtPart } from '#shared/canvas/lookAtPart.ts'
import { mergeImports } from '#shared/canvas/mergeImports.ts'
import { readFile } from '#shared/canvas/readFile.ts'
import { importId } from '#shared/model/ids.ts'
import { emptyContent } from '#shared/model/imports.ts'
import { createRandom, mutations } from './mutate.ts'
import { anyOptions } from './readingOptions.ts'
import { expectSoundContent, expectSoundReading } from './soundReading.ts'

const fixtures = new URL('../../fixtures/canvas/', import.meta.url)
const files = readdirSync(fixtures).map((name) => ({ name, bytes: readFileSync(new URL(name, fixtures)) }))

describe('reading broken files', () => {
  it('covers at least 2,000 of them', () => {
    expect(files.length * Object.keys(mutations).length).toBeGreaterThanOrEqual(2000)
  })

  for (const [how, mutate] of Object.entries(mutations)) {
    it(`always answers, soundly: ${how}`, () => {
      files.forEach(({ name, bytes }, at) => {
        const random = createRandom(at + how.length * 1000)
        const reading = readFile({ name, bytes: mutate(bytes, random) })
        expectSoundReading(reading)
        const { content, added } = joinReadings([reading], emptyContent)
        expectSoundContent(content)
        expect(added).toBe(content.posts.length)
        const merged = mergeImports([{ id: importId('1'), at: '', files: [], content }])
        expectSoundContent(merged)
        expect(merged.posts).toHaveLength(content.posts.length)
      })
    })
  }
})

describe('reading as somebody has said', () => {
  it('always answers, soundly, whatever was said about encoding, delimiter, header, kind, times and columns', () => {
    files.forEach(({ name, bytes }, at) => {
      const random = createRandom(7000 + at)
      for (let round = 0; round < 5; round++)
        expectSoundReading(readFile({ name, bytes }, anyOptions(random)))
    })
  })

  it('always shows soundly how a file would read', () => {
    files.forEach(({ name, bytes }, at) => {
      const random = createRandom(9000 + at)
      for (const part of filePartsOf({ name, bytes })) {
        const look = lookAtPart(part, anyOptions(random))
        expect(look === null || look.preview.length <= 51).toBe(true)
      }
    })
  })
})
