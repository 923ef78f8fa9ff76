/** All places where a global pattern matches (nowhere where it matches nothing), as `matchAll` finds them, without a copy of the pattern for each text. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let next = pattern.exec(text); next !== null; next = pattern.exec(text)) {
    if (next[0] === '') pattern.lastIndex += 1
    else found.push(next)
  }
  return found
}
