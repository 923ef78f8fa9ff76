import { readFileSync } from 'node:fs'
import { readFile } from '#shared/canvas/readFile.ts'
import type { FileReading, ReadOptions } from '#shared/canvas/reading.ts'

/** The bytes of an invented export. */
export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/canvas/${name}`, import.meta.url))
}

/** An invented export, read. */
export function readFixture(name: string, options?: ReadOptions): FileReading {
  return readFile({ name, bytes: fixtureBytes(name) }, options)
}

/** A file of the given text, read. */
export function readText(text: string, name = 'file.csv', options?: ReadOptions): FileReading {
  return readFile({ name, bytes: new TextEncoder().encode(text) }, options)
}

/** Kinds of problems with their lines, for comparing. */
export function kindsOf(reading: FileReading): readonly string[] {
  return reading.problems.map(({ line, kind }) => `${line} ${kind}`)
}
