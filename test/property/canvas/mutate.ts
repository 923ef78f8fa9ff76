/** A small generator of numbers (mulberry32): the same seed mutates the same way on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const below = (random: Random, count: number): number => Math.floor(random() * count)

function onLines(change: (lines: string[], random: Random) => readonly string[]): Mutation {
  return (bytes, random) => encode(change(decode(bytes).split('\n'), random).join('\n'))
}

/** Cuts lines at commas without minding quotes: that, too, is a kind of damage. */
function onCells(change: (cells: string[], random: Random) => readonly string[]): Mutation {
  return onLines((lines, random) => lines.map((line) => change(line.split(','), random).join(',')))
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  return items.map((item) => [random(), item] as const).toSorted(([one], [other]) => one - other).map(([, item]) => item) // prettier-ignore
}

function flipBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const flipped = Uint8Array.from(bytes)
  for (let count = 1 + below(random, 20); count > 0; count--)
    flipped[below(random, bytes.length)] = below(random, 256)
  return flipped
}

function spliceIn(extra: (random: Random) => Uint8Array): Mutation {
  return (bytes, random) => {
    const at = below(random, bytes.length + 1)
    return Uint8Array.from([...bytes.subarray(0, at), ...extra(random), ...bytes.subarray(at)])
  }
}

function utf16(bytes: Uint8Array): Uint8Array {
  const text = decode(bytes)
  const wide = new Uint8Array(text.length * 2)
  for (let at = 0; at < text.length; at++) {
    wide[at * 2] = text.charCodeAt(at) & 0xff
    wide[at * 2 + 1] = text.charCodeAt(at) >> 8
  }
  return wide
}

const trickyNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '\uFEFF',
  '=1+1',
  '"',
  "'",
]

/** The ways in which files get broken, by name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  truncated: (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  'beginning lost': (bytes, random) => bytes.subarray(below(random, bytes.length)),
  'bytes flipped': flipBytes,
  'bits of all bytes flipped': (bytes, random) => bytes.map((byte) => byte ^ (1 << below(random, 8))),
  'columns shuffled': onCells(shuffled),
  'rows shuffled': onLines(shuffled),
  'rows doubled': onLines((lines) => lines.flatMap((line) => [line, line])),
  'cells emptied': onCells((cells, random) => cells.map((cell) => (random() < 0.3 ? '' : cell))),
  'cells left out': onCells((cells, random) => cells.filter(() => random() > 0.1)),
  'tricky headers': onLines(([, ...rest], random) => [shuffled(trickyNames, random).join(','), ...rest]),
  'tricky header names': onLines(([header = '', ...rest], random) => [
    header.split(',').map((name) => (random() < 0.2 ? (trickyNames[below(random, trickyNames.length)] ?? '') : name)).join(','), ...rest]), // prettier-ignore
  'tricky ids': (bytes) =>
    encode(decode(bytes).replaceAll('501001', '__proto__').replaceAll('810001', 'constructor')),
  'scientific ids': (bytes) => encode(decode(bytes).replaceAll('501001', '5.01E+16')),
  'NULs put in': spliceIn((random) => new Uint8Array(1 + below(random, 40))),
  'a quote put in': spliceIn(() => encode('"')),
  'a huge cell put in': spliceIn((random) => encode('x '.repeat(20_000 + below(random, 20_000)))),
  'tags put in': spliceIn((random) => encode('<div><b>'.repeat(1 + below(random, 300)))),
  'as UTF-16': (bytes) => utf16(bytes),
  'as UTF-16 with one byte lost': (bytes, random) =>
    utf16(bytes).filter((_, at, all) => at !== below(random, all.length)),
  'as Latin-1 read as UTF-8': (bytes) =>
    Uint8Array.from(decode(bytes), (letter) => letter.charCodeAt(0) & 0xff),
  'semicolons for commas': (bytes) => encode(decode(bytes).replaceAll(',', ';')),
  'tabs for commas': (bytes) => encode(decode(bytes).replaceAll(',', '\t')),
  'returns for line feeds': (bytes) => encode(decode(bytes).replaceAll('\r\n', '\n').replaceAll('\n', '\r')),
  'quotes lost': (bytes) => encode(decode(bytes).replaceAll('"', '')),
  'quotes doubled': (bytes) => encode(decode(bytes).replaceAll('"', '""')),
  'a title above': (bytes) => encode(`My class,,\n\n${decode(bytes)}`),
  'two files in one': (bytes) => Uint8Array.from([...bytes, ...bytes]),
  'thousands of columns': onLines(([header = '', ...rest]) => [
    `${header},${Array.from({ length: 3000 }, (_, at) => `c${at}`).join(',')}`, ...rest]), // prettier-ignore
  'numbers for words': (bytes, random) =>
    encode(decode(bytes).replace(/[a-z]{5,}/g, () => String(below(random, 1e9)))),
  'brackets lost': (bytes, random) =>
    encode(decode(bytes).replace(/[[\]{}]/g, (mark) => (random() < 0.1 ? '' : mark))),
  'nulls for values': (bytes, random) =>
    encode(decode(bytes).replace(/: ?\d+/g, (value) => (random() < 0.3 ? ': null' : value))),
  'lists for texts': (bytes, random) =>
    encode(decode(bytes).replace(/: ?"[^"]*"/g, (value) => (random() < 0.3 ? ': [{}]' : value))),
}
