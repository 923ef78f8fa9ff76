/** A run of text that both have, that only the earlier had, or that only the later has. */
export interface DiffRun {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

function piecesOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/gu) ?? []
}

/** Longest common subsequence lengths from each place to the end; feedback is short, so the table is small. */
function commonFrom(one: readonly string[], other: readonly string[]): (at: number, to: number) => number {
  const width = other.length + 1
  const table = new Uint16Array((one.length + 1) * width)
  for (let at = one.length - 1; at >= 0; at -= 1) {
    for (let to = other.length - 1; to >= 0; to -= 1) {
      table[at * width + to] =
        one[at] === other[to]
          ? (table[(at + 1) * width + to + 1] ?? 0) + 1
          : Math.max(table[(at + 1) * width + to] ?? 0, table[at * width + to + 1] ?? 0)
    }
  }
  return (at, to) => table[at * width + to] ?? 0
}

function joined(runs: readonly DiffRun[]): readonly DiffRun[] {
  return runs.reduce<readonly DiffRun[]>((all, run) => {
    const last = all.at(-1)
    if (last?.kind !== run.kind) return [...all, run]
    return [...all.slice(0, -1), { kind: run.kind, text: last.text + run.text }]
  }, [])
}

/** Longer texts are shown as one replaced by the other: a table of them would be large, and a reader is not helped. */
const piecesAtMost = 2000

/** The difference of two texts, word by word, in reading order: what is gone stands before what is new. */
export function wordDiff(before: string, after: string): readonly DiffRun[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const one = piecesOf(before)
  const other = piecesOf(after)
  if (one.length > piecesAtMost || other.length > piecesAtMost) {
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]
  }
  const common = commonFrom(one, other)
  const runs: DiffRun[] = []
  let at = 0
  let to = 0
  while (at < one.length || to < other.length) {
    const left = one[at]
    const right = other[to]
    if (left !== undefined && left === right) {
      runs.push({ kind: 'same', text: left })
      at += 1
      to += 1
    } else if (left !== undefined && (right === undefined || common(at + 1, to) >= common(at, to + 1))) {
      runs.push({ kind: 'gone', text: left })
      at += 1
    } else {
      runs.push({ kind: 'new', text: right ?? '' })
      to += 1
    }
  }
  return joined(runs)
}
