import { describe, expect, it } from 'vitest'
import { findAddresses } from '#shared/canvas/findAddresses.ts'
import { findMentions, mentionNames } from '#shared/canvas/findMentions.ts'
import { htmlToText } from '#shared/canvas/htmlToText.ts'
import { plainToText } from '#shared/canvas/plainToText.ts'
import { postText } from '#shared/canvas/postText.ts'

const textOf = (html: string): string => postText(html).text

describe('text of posts in HTML', () => {
  it.each([
    ['paragraphs become lines', '<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['line breaks become lines', 'One<br>two<br/>three', 'One\ntwo\nthree'],
    ['list items become lines', '<p>For:</p><ul><li>cost</li><li>guilds</li></ul>', 'For:\ncost\nguilds'],
    [
      'table rows become lines, cells words',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      'a b\nc',
    ],
    ['words in inline tags stay together', '<p>sl<em>ow</em>ly</p>', 'slowly'],
    ['words between inline tags stay apart', '<p><b>one</b> <i>two</i></p>', 'one two'],
    ['line breaks of the source are spaces', '<p>one\n   two</p>\n<p>three</p>', 'one two\nthree'],
    ['entities are decoded', '<p>x &lt; 5 &amp; y&nbsp;&gt; 6 &rsquo; &#8212;</p>', 'x < 5 & y > 6 ’ —'],
    ['preformatted text keeps its spaces', '<pre>a\n  b</pre>', 'a\n  b'],
    [
      'scripts, styles and links of the school are no text',
      '<style>p{}</style><script>alert(1)</script><p>Hi</p><link href="x">',
      'Hi',
    ],
    ['blank paragraphs leave no blank lines', '<p>a</p><p>&nbsp;</p><p></p><p>b</p>', 'a\nb'],
    [
      'headings and quotes are blocks',
      '<h2>Title</h2><blockquote>said</blockquote>mine',
      'Title\nsaid\nmine',
    ],
    ['unclosed tags do no harm', '<p>one<p>two<b>three', 'one\ntwothree'],
    ['an empty post stays empty', '<p></p>', ''],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text)
  })

  it('keeps equations as their LaTeX, which is part of the words', () => {
    const image =
      '<img class="equation_image" alt="LaTeX: x^2" data-equation-content="x^2" src="/equation_images/x">'
    expect(textOf(`<p>so ${image} grows</p>`)).toBe('so x^2 grows')
    expect(textOf('<p>so <img class="equation_image" alt="LaTeX: y_1"></p>')).toBe('so y_1')
    expect(postText(`<p>so ${image}</p>`).media).toEqual([])
  })

  it('marks what quotes somebody else, and only that', () => {
    const { text, quotes } = postText(
      '<blockquote><p>You said this.</p><p>And that.</p></blockquote><p>I differ.</p>',
    )
    expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual(['You said this.\nAnd that.'])
  })

  it('takes a quote inside a quote for one, and a reply preview for a quote', () => {
    const nested = postText('<blockquote>a <blockquote>b</blockquote> c</blockquote><p>mine</p>')
    expect(nested.quotes.map(({ start, end }) => nested.text.slice(start, end))).toEqual(['a\nb\nc'])
    const preview = postText('<div class="reply_preview">Amara: slow?</div><p>Yes.</p>')
    expect(preview.quotes.map(({ start, end }) => preview.text.slice(start, end))).toEqual(['Amara: slow?'])
  })

  it('marks mentions and links by their words, with the address', () => {
    const html =
      '<p><span class="mceNonEditable mention" data-mention="1">@Ben</span> see <a href="https://example.edu/j">this page</a>.</p>'
    const { text, mentions, links } = postText(html)
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['@Ben'])
    expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([
      ['this page', 'https://example.edu/j'],
    ])
  })

  it('notes media and never loads them', () => {
    const html =
      '<p><img src="https://example.edu/cat.png" alt="A cat"><iframe src="https://video.example/1" title="Talk"></iframe><video src="a.mp4"></video><a class="instructure_file_link" title="map.pdf" href="/files/1">map.pdf</a></p>'
    expect(postText(html).media).toEqual([
      { kind: 'image', label: 'A cat' },
      { kind: 'embed', label: 'Talk' },
      { kind: 'video', label: 'a.mp4' },
      { kind: 'file', label: 'map.pdf' },
    ])
  })

  it('notes a link twice said once: the address as text is the link itself', () => {
    const { links } = postText('<p><a href="https://example.edu/a">https://example.edu/a</a></p>')
    expect(links).toHaveLength(1)
  })

  it('answers quickly for nesting that no person writes', () => {
    const start = performance.now()
    expect(htmlToText(`${'<div>'.repeat(100_000)}deep`).text).toBe('deep')
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('does not run together a thousand quotes', () => {
    const { quotes } = postText('<blockquote>a</blockquote><p>b</p>'.repeat(1000))
    expect(quotes).toHaveLength(1000)
  })
})

describe('text of posts without markup', () => {
  it('keeps what only looks like a tag', () => {
    expect(textOf('If x < 5 and y > 3, or a<b')).toBe('If x < 5 and y > 3, or a<b')
    expect(textOf('I <3 books')).toBe('I <3 books')
    expect(textOf('see <https://example.edu/a>')).toBe('see <https://example.edu/a>')
  })

  it('decodes entities once, so that written ones survive', () => {
    expect(textOf('&amp;lt; is how &lt; is written')).toBe('&lt; is how < is written')
  })

  it('keeps line breaks of any kind as one', () => {
    expect(textOf('one\r\ntwo\rthree\nfour')).toBe('one\ntwo\nthree\nfour')
  })

  it('trims the edges and turns hard spaces into plain ones', () => {
    expect(textOf('\u00A0 a\u00A0b \n')).toBe('a b')
  })

  it('keeps zero-width characters: they are what was written', () => {
    expect(textOf('a\u200Bb')).toBe('a\u200Bb')
  })

  it('marks lines that quote with >', () => {
    const { text, quotes } = plainToText('> you said\n> this\nI say\n>that\n> \n')
    expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual(['> you said\n> this', '>that'])
  })
})

describe('findAddresses', () => {
  const found = (text: string) => findAddresses(text).map(({ href }) => href)

  it.each([
    ['See https://example.edu/a.', ['https://example.edu/a']],
    ['(see https://example.edu/a)', ['https://example.edu/a']],
    ['https://example.edu/wiki/Print_(press)', ['https://example.edu/wiki/Print_(press)']],
    ['“http://example.edu/x”!', ['http://example.edu/x']],
    ['www.example.edu/a and https://b.example', ['www.example.edu/a', 'https://b.example']],
    ['no address, and/or nothing', []],
    ['https://', []],
  ])('finds in %j %j', (text, addresses) => expect(found(text)).toEqual(addresses))

  it('answers quickly for a row of punctuation', () => {
    const start = performance.now()
    found(`https://example.edu/${'!'.repeat(200_000)}a${'.'.repeat(200_000)}`)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('findMentions', () => {
  const names = mentionNames([
    'Ben Lindqvist',
    'Chloé Dubois',
    "Farid O'Neil",
    '501001',
    'Ana María de la Cruz',
  ])
  const found = (text: string) => findMentions(text, names).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['@Ben Lindqvist what about Korea?', ['@Ben Lindqvist']],
    ['@ben, I agree with @Chloé Dubois.', ['@ben', '@Chloé Dubois']],
    ["Thanks @Farid O'Neil!", ["@Farid O'Neil"]],
    ['Ben Jonson is no @Benjamin', []],
    ['write to ben@example.edu', []],
    ['@ Ben', []],
    ['@', []],
    ['@@Ben', ['@Ben']],
    ['@Ben. Lindqvist wrote', ['@Ben']],
  ])('finds in %j %j', (text, mentions) => expect(found(text)).toEqual(mentions))
})
