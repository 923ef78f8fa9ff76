import { htmlToText } from './htmlToText.ts'
import { plainToText, type PostText } from './plainToText.ts'

const tag =
  /<\/?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|img|blockquote|table|tr|td|th|pre|code|sub|sup|font|iframe|video|audio|link|script|style)(?:\s[^<>]*)?\/?>/i

/**
 * Displayed text of a message as exported: read as HTML where it holds a tag that Canvas's editor writes, else as
 * plain text, so that "x < 5" survives in exports that were stripped of their tags.
 */
export function postText(message: string): PostText {
  return message.includes('<') && tag.test(message) ? htmlToText(message) : plainToText(message)
}
