import { sentencesIn } from './sentences.ts'

/** Verbs that tell a student to do something one can see done. */
const doing =
  'add|answer|ask|begin|bring|build|call|change|check|choose|come|compare|connect|copy|count|cut|decide|describe|discuss|draft|draw|email|explain|find|finish|follow|gather|give|go|help|highlight|invite|keep|leave|link|list|listen|look|make|mark|meet|move|name|narrow|note|open|pick|plan|point|post|practi[sc]e|put|quote|read|record|reply|report|reread|respond|return|revise|rewrite|say|search|see|send|set|share|show|speak|spend|start|state|stay|sum|take|talk|tell|test|think|time|trace|try|turn|underline|use|visit|watch|weigh|write'

const anyAction = new RegExp(`(?<![\\p{L}])(?:${doing})(?![\\p{L}])`, 'iu')
/** An order stands at the start of a sentence, after "please", or after a clause and a comma ("Before Friday, reread …"). */
const order = new RegExp(
  `^(?:[-•*\\d.)\\s]*)(?:(?:please|then|next|also|now|first|second|third|finally)[,\\s]+)*(?:${doing})(?![\\p{L}])`,
  'iu',
)
const afterClause = new RegExp(
  `^(?:before|after|when|in|for|if|during|this|next|once)\\b[^,:]{2,60}[,:]\\s*(?:${doing})(?![\\p{L}])`,
  'iu',
)
/** The start cue and the place to ask belong to a step; they are no step of their own. */
const cueOrHelp =
  /^(?:start (?:when|on|with|as)|begin when|stuck|ask (?:in|me|at|us)|tell me|write to me|if you (?:do not|don['’]t|get)|help is|come to|see me)/iu

/** Whether a next step says what to do. */
export function hasAction(text: string): boolean {
  return anyAction.test(text)
}

/** How many things a next step asks for: sentences that give an order, start cues and help left out. */
export function countSteps(text: string): number {
  return sentencesIn(text)
    .map((span) => text.slice(span.start, span.end))
    .filter((sentence) => !cueOrHelp.test(sentence) && (order.test(sentence) || afterClause.test(sentence)))
    .length
}
