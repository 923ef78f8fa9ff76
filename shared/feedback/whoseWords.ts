import type { PersonId } from '#shared/model/ids.ts'
import type { ClassContent } from '#shared/model/imports.ts'
import type { Post } from '#shared/model/post.ts'
import { indexClass } from '#shared/reading/classIndex.ts'
import { foldName } from '#shared/reading/foldName.ts'
import { wordsIn } from '#shared/reading/words.ts'

/** Whose words a quotation is. `nobody`: it stands in no post as it is written there. */
export type Whose =
  { readonly kind: 'own' } | { readonly kind: 'other'; readonly name: string } | { readonly kind: 'nobody' }

/** Fewer words than these stand in many posts and prove nothing. */
const tellingWords = 5

function plainWords(text: string): string {
  const words = wordsIn(text).map((word) => foldName(word.text))
  return ` ${words.join(' ')} `
}

/** A quotation may leave words out ("…", "[...]"); every piece between counts by itself. */
function piecesOf(quotation: string): readonly string[] {
  return quotation
    .split(/\[?\s*(?:…|\.{3})\s*\]?/u)
    .map(plainWords)
    .filter((piece) => piece.trim() !== '')
}

/** The post without what it quotes: words between are kept apart, so that nothing grows together. */
function unquoted(post: Post): string {
  const parts: string[] = []
  let at = 0
  for (const quote of post.quotes.toSorted((one, other) => one.start - other.start)) {
    parts.push(post.text.slice(at, Math.max(at, quote.start)))
    at = Math.max(at, quote.end)
  }
  return [...parts, post.text.slice(at)].map(plainWords).join('|')
}

function standsIn(pieces: readonly string[], posts: readonly Post[]): boolean {
  const texts = posts.map(unquoted)
  return pieces.every((piece) => texts.some((text) => text.includes(piece)))
}

/** Finds out whose words a quotation is, by the posts themselves: two people of one name are two people here. */
export function whoseWords(quotation: string, personId: PersonId, content: ClassContent): Whose {
  const index = indexClass(content)
  const pieces = piecesOf(quotation)
  if (pieces.length === 0) return { kind: 'nobody' }
  if (standsIn(pieces, index.byAuthor.get(personId) ?? [])) return { kind: 'own' }
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best))
  if (longest.trim().split(' ').length < tellingWords) return { kind: 'nobody' }
  for (const [author, posts] of index.byAuthor) {
    if (author === personId || !standsIn([longest], posts)) continue
    return { kind: 'other', name: index.people.get(author)?.name ?? '' }
  }
  return { kind: 'nobody' }
}
