/**
 * Reads the prose banks (banks/*.md). A bank is one discussion:
 *
 *   # Title                         and then `posted: 2026-09-07 07:00`, `prompt: …` (¶ parts paragraphs)
 *   ## memory                       a line of thought that several students share
 *   claim: … / case #tag: … / case #tag @elamin: … / turn: … / close: … / thin: …    parts of a post, each used once
 *   inquiry #tag> …                 a reply to such a post and, nested below it, the exchange that follows:
 *   o> …  r> …  t> …  @kimA> …      o the post's author, r the first replier, t somebody else, @ a given student
 *   ## @aydogan                     what one person wrote: `post: …` or `post (2026-09-15 21:10): …`, replies below it,
 *   to memory inquiry> …            and that person's replies to a post of a shared line of thought
 */
export type Move = 'claim' | 'case' | 'turn' | 'close' | 'thin'
export type Strategy = 'conversational' | 'inquiry' | 'debate' | 'instruction'

export interface Fragment {
  readonly tag: string | null
  /** Student whose life this is about, so that nobody else tells it; null for anybody. */
  readonly owner: string | null
  readonly text: string
}

export interface Turn {
  readonly speaker: string
  readonly text: string
}

/** A reply and the exchange below it; `tag` asks for a post that holds the fragment of that tag. */
export interface Exchange {
  readonly strategy: Strategy
  readonly tag: string | null
  /** For exchanges that a given person opens in somebody else's thread: the line of thought. */
  readonly to: string | null
  readonly turns: readonly Turn[]
}

/** A whole post; `at` is its wall-clock time where the bank gives one, else null. */
interface WholePost {
  readonly at: string | null
  readonly text: string
  readonly exchanges: readonly Exchange[]
}

export interface Section {
  readonly name: string
  /** Student or instructor whose own words these are, or null for a shared line of thought. */
  readonly author: string | null
  readonly moves: Readonly<Record<Move, readonly Fragment[]>>
  readonly posts: readonly WholePost[]
  readonly exchanges: readonly Exchange[]
}

export interface Bank {
  readonly title: string
  readonly posted: string
  readonly prompt: string
  readonly sections: readonly Section[]
}

type OpenExchange = Exchange & { readonly turns: Turn[] }

interface OpenSection extends Section {
  readonly moves: Record<Move, Fragment[]>
  readonly posts: (WholePost & { readonly exchanges: OpenExchange[] })[]
  readonly exchanges: OpenExchange[]
}

const moveLine = /^(claim|case|turn|close|thin)(?: #([\w-]+))?(?: @(\w+))?: (.+)$/
const replyLine =
  /^(?:to (\S+) )?(conversational|inquiry|debate|instruction)(?: (@\w+))?(?: #([\w-]+))?> (.+)$/
const postLine = /^post(?: \((\d{4}-\d\d-\d\d \d\d:\d\d)\))?: (.+)$/
const turnLine = /^([ort]|@\w+)> (.+)$/

function openSection(heading: string): OpenSection {
  const author = heading.startsWith('@') ? heading.slice(1) : null
  return {
    name: heading,
    author,
    moves: { claim: [], case: [], turn: [], close: [], thin: [] },
    posts: [],
    exchanges: [],
  }
}

/** Where the next reply belongs: below the person's latest post, or to the shared line of thought. */
function exchangesOf(section: OpenSection, toOthers: boolean): OpenExchange[] {
  const post = section.posts.at(-1)
  return post === undefined || toOthers ? section.exchanges : post.exchanges
}

function addReply(section: OpenSection, found: RegExpExecArray): void {
  const to = found[1] ?? null
  const opener = to !== null ? section.author : (found[3]?.slice(1) ?? 'r')
  exchangesOf(section, to !== null).push({
    strategy: found[2] as Strategy,
    tag: found[4] ?? null,
    to,
    turns: [{ speaker: opener ?? 'r', text: found[5] ?? '' }],
  })
}

/** `latest` is the exchange that nested lines continue. Returns the one that the next line would continue. */
function addLine(section: OpenSection, line: string, latest: OpenExchange | null): OpenExchange | null {
  const move = moveLine.exec(line)
  const post = postLine.exec(line)
  const reply = replyLine.exec(line)
  const turn = turnLine.exec(line)
  if (move !== null) {
    const [, kind, tag, owner, text] = move
    section.moves[kind as Move].push({ tag: tag ?? null, owner: owner ?? null, text: text ?? '' })
  } else if (post !== null) section.posts.push({ at: post[1] ?? null, text: post[2] ?? '', exchanges: [] })
  else if (reply !== null) {
    addReply(section, reply)
    return exchangesOf(section, reply[1] !== undefined).at(-1) ?? null
  } else if (turn !== null && latest !== null) {
    latest.turns.push({ speaker: (turn[1] ?? '').replace('@', ''), text: turn[2] ?? '' })
    return latest
  } else throw new Error(`not understood: ${line}`)
  return null
}

/** Puts one line of the head (title, time, prompt) where it belongs; false when it is none. */
function addToHead(head: { title: string; posted: string; prompt: string }, line: string): boolean {
  if (line.startsWith('# ')) head.title = line.slice(2)
  else if (line.startsWith('posted: ')) head.posted = line.slice('posted: '.length)
  else if (line.startsWith('prompt: ')) head.prompt = line.slice('prompt: '.length)
  else return false
  return true
}

/** Reads one bank. Throws with the line number on a line it does not know: a typo must not lose a reply. */
export function parseBank(text: string, name: string): Bank {
  const head = { title: '', posted: '', prompt: '' }
  const sections: OpenSection[] = []
  let latest: OpenExchange | null = null
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (line === '' || addToHead(head, line)) continue
    if (line.startsWith('## ')) {
      sections.push(openSection(line.slice(3)))
      latest = null
      continue
    }
    const section = sections.at(-1)
    if (section === undefined) throw new Error(`${name}:${index + 1}: a line before the first section`)
    try {
      latest = addLine(section, line, latest)
    } catch (error) {
      throw new Error(`${name}:${index + 1}: ${error instanceof Error ? error.message : ''}`, {
        cause: error,
      })
    }
  }
  return { ...head, sections }
}
