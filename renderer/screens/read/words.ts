/** Words of a text as a person would count them; only for announcing a post's size, never for scoring. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0
}
