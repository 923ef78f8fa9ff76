import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the workbench imports; other words on a command line are not ours to open. */
const readable = /\.(csv|tsv|txt|json|xlsx)$/i

/** What a command line asks of the workbench. */
export interface Arguments {
  /** Absolute paths of files to import, each once. */
  readonly files: readonly string[]
  /** Folder that holds the courses, where one is named. */
  readonly workspace: string | null
}

/** Linux desktops hand over `file:///home/…`; everybody else a path. Null for other words. */
function pathOf(word: string, cwd: string): string | null {
  if (/^file:/i.test(word)) {
    try {
      return fileURLToPath(word)
    } catch {
      return null
    }
  }
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(word) ? null : resolve(cwd, word)
}

function valueAfter(words: readonly string[], name: string): string | null {
  const at = words.indexOf(name)
  if (at >= 0) return words[at + 1] ?? null
  const joined = words.find((word) => word.startsWith(`${name}=`))
  return joined === undefined ? null : joined.slice(name.length + 1)
}

/**
 * Reads a command line, this process's or the one a second start passes on.
 * In: the words as Electron gives them (program first; Chromium adds `--switches` of its own anywhere), and the
 * folder they were typed in. Out: what is meant; words that mean nothing are passed over.
 */
export function readArguments(argv: readonly string[], cwd: string): Arguments {
  const words = argv.slice(1)
  const named = valueAfter(words, '--workspace')
  const files = words
    .filter((word, at) => !word.startsWith('-') && words[at - 1] !== '--workspace')
    .filter((word) => readable.test(word))
    .map((word) => pathOf(word, cwd))
    .filter((path) => path !== null)
  return {
    files: [...new Set(files)],
    workspace: named === null || named === '' ? null : isAbsolute(named) ? named : resolve(cwd, named),
  }
}
