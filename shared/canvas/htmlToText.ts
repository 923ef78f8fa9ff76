import { Parser } from 'htmlparser2'
import type { Link, Media } from '#shared/model/post.ts'
import type { Span } from '#shared/model/span.ts'
import { findAddresses } from './findAddresses.ts'
import { plainToText, type PostText } from './plainToText.ts'

const blocks = new Set(
  'address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(' '),
) // prettier-ignore
/** Institutions' style and script overrides are injected into messages; none of it is text. */
const unseen = new Set(['script', 'style', 'link', 'head', 'title', 'template', 'noscript', 'svg', 'select'])
const embeds = new Map<string, Media['kind']>([
  ['iframe', 'embed'],
  ['embed', 'embed'],
  ['object', 'embed'],
  ['video', 'video'],
  ['audio', 'audio'],
])

type Attributes = Readonly<Record<string, string>>

/** Elements whose opening is remembered until they close. */
interface Open {
  readonly name: string
  readonly kind: 'quote' | 'mention' | 'link' | 'unseen'
  /** Where its first character stands in the text; -1 until there is one. */
  start: number
  readonly href: string
}

interface Writer {
  text: string
  /** A block has ended or begun: a line break is due before the next visible character. */
  breakDue: boolean
  spaceDue: boolean
  preformatted: number
  hidden: number
  readonly open: Open[]
  readonly quotes: Span[]
  readonly mentions: Span[]
  readonly links: Link[]
  readonly media: Media[]
}

function newWriter(): Writer {
  return {
    text: '',
    breakDue: false,
    spaceDue: false,
    preformatted: 0,
    hidden: 0,
    open: [],
    quotes: [],
    mentions: [],
    links: [],
    media: [],
  }
}

/** Writes the break or space that is due, then the text; open elements that had none begin here. */
function append(writer: Writer, words: string): void {
  if (writer.text !== '') {
    if (writer.breakDue) writer.text += '\n'
    else if (writer.spaceDue) writer.text += ' '
  }
  writer.breakDue = false
  writer.spaceDue = false
  for (let at = writer.open.length - 1; at >= 0; at--) {
    const open = writer.open[at]
    if (open === undefined || open.start >= 0) break
    open.start = writer.text.length
  }
  writer.text += words
}

function writeText(writer: Writer, data: string): void {
  if (writer.hidden > 0) return
  if (writer.preformatted > 0) {
    const kept = data.replaceAll('\r\n', '\n')
    const shown = writer.text === '' ? kept.trimStart() : kept
    if (shown !== '') append(writer, shown)
    return
  }
  const words = data.replace(/[ \t\r\n\f\u00A0]+/g, ' ')
  if (words.startsWith(' ')) writer.spaceDue = true
  const body = words.trim()
  if (body !== '') append(writer, body)
  if (words.length > 1 && words.endsWith(' ')) writer.spaceDue = true
}

function openElement(writer: Writer, name: string, kind: Open['kind'], href = ''): void {
  writer.open.push({ name, kind, start: -1, href })
  if (kind === 'unseen') writer.hidden++
}

function isMention(attributes: Attributes): boolean {
  return Object.hasOwn(attributes, 'data-mention') || /\bmention\b/.test(attributes['class'] ?? '')
}

/** Canvas draws equations as images and keeps the LaTeX beside them; the equation is part of the words. */
function equationOf(attributes: Attributes): string | null {
  const content = attributes['data-equation-content']
  if (content !== undefined && content !== '') return content
  if (!/\bequation_image\b/.test(attributes['class'] ?? '')) return null
  return (attributes['alt'] ?? attributes['title'] ?? '').replace(/^LaTeX:\s*/, '')
}

function fileNameOf(address: string): string {
  return /([^/?#]+)(?:[?#].*)?$/.exec(address)?.[1] ?? ''
}

function labelOf(attributes: Attributes): string {
  return [attributes['alt'], attributes['title'], fileNameOf(attributes['src'] ?? attributes['data'] ?? '')]
    .map((label) => label?.trim() ?? '')
    .find((label) => label !== '') ?? '' // prettier-ignore
}

function writeImage(writer: Writer, attributes: Attributes): void {
  const equation = equationOf(attributes)
  if (equation === null) writer.media.push({ kind: 'image', label: labelOf(attributes) })
  else if (equation !== '') writeText(writer, ` ${equation} `)
}

function openLink(writer: Writer, attributes: Attributes): void {
  if (isMention(attributes)) return openElement(writer, 'a', 'mention')
  if (/\binstructure_file_link\b/.test(attributes['class'] ?? '')) {
    writer.media.push({ kind: 'file', label: attributes['title'] ?? fileNameOf(attributes['href'] ?? '') })
  }
  openElement(writer, 'a', 'link', attributes['href'] ?? '')
}

function onOpen(writer: Writer, name: string, attributes: Attributes): void {
  if (unseen.has(name)) return openElement(writer, name, 'unseen')
  if (writer.hidden > 0) return
  if (blocks.has(name)) writer.breakDue = true
  else if (name === 'td' || name === 'th') writer.spaceDue = true
  const embed = embeds.get(name)
  if (embed !== undefined) writer.media.push({ kind: embed, label: labelOf(attributes) })
  if (name === 'img') writeImage(writer, attributes)
  else if (name === 'a') openLink(writer, attributes)
  else if (name === 'pre') writer.preformatted++
  else if (name === 'blockquote' || isReplyPreview(attributes)) openElement(writer, name, 'quote')
  else if (isMention(attributes)) openElement(writer, name, 'mention')
}

/** Canvas's "quote reply" puts the parent's text into a preview that is not the author's own. */
function isReplyPreview(attributes: Attributes): boolean {
  return /\b(?:reply[-_]preview|discussion[-_]quote)\b/.test(attributes['class'] ?? '')
}

/** Where the last visible character ends; preformatted text may go on with white space. */
function endOfWords(text: string): number {
  let end = text.length
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--
  return end
}

function closeElement(writer: Writer, open: Open): void {
  const span = { start: open.start, end: endOfWords(writer.text) }
  if (open.kind === 'unseen') writer.hidden--
  else if (span.start >= 0 && span.end > span.start) {
    if (open.kind === 'quote') writer.quotes.push(span)
    else if (open.kind === 'mention') writer.mentions.push(span)
    else if (open.href !== '') writer.links.push({ ...span, href: open.href })
  }
}

function onClose(writer: Writer, name: string): void {
  if (writer.hidden === 0 && blocks.has(name)) writer.breakDue = true
  if (name === 'pre' && writer.preformatted > 0) writer.preformatted--
  const last = writer.open.at(-1)
  if (last?.name !== name) return
  writer.open.pop()
  closeElement(writer, last)
}

/** Links and quotes in reading order, each quote once (a quote inside a quote is already in it). */
function finish(writer: Writer): PostText {
  // No span ends in white space, so none loses its end here.
  writer.text = writer.text.trimEnd()
  for (const open of writer.open.toReversed()) closeElement(writer, open)
  const quotes: Span[] = []
  for (const span of writer.quotes.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (span.end > (quotes.at(-1)?.end ?? 0)) quotes.push(span)
  }
  const bare = findAddresses(writer.text).filter(
    (link) => !writer.links.some((known) => link.start < known.end && known.start < link.end),
  )
  const links = [...writer.links, ...bare].toSorted((one, other) => one.start - other.start)
  return { text: writer.text, quotes, mentions: writer.mentions, links, media: writer.media }
}

/** The parser's time grows with the square of the nesting depth; no message by a person comes near this. */
const mostTags = 20_000

function countTags(html: string): number {
  let count = 0
  for (let at = html.indexOf('<'); at >= 0 && count <= mostTags; at = html.indexOf('<', at + 1)) count++
  return count
}

/**
 * Displayed text of a message written as HTML (Canvas's editor): blocks become lines, quoted parents, mentions,
 * links and media are noted by their place, equations keep their LaTeX. Nothing is loaded, nothing is executed.
 */
export function htmlToText(html: string): PostText {
  if (countTags(html) > mostTags) return plainToText(html.replace(/<[^<>]*>/g, ' '))
  const writer = newWriter()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => onOpen(writer, name, attributes),
      ontext: (data) => writeText(writer, data),
      onclosetag: (name) => onClose(writer, name),
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return finish(writer)
}
