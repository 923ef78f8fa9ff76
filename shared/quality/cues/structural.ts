/** Rules that look at more than words: what one finding is worth, 1 being full credit. */
export const structuralWorth: ReadonlyMap<string, number> = new Map([
  ['point.on-topic', 0],
  ['support.quotes', 0.6],
  ['support.citation', 0.4],
  ['support.figure', 0.4],
  ['engage.takes-up', 0],
  ['engage.names-peer', 0.3],
  ['engage.answers', 0.4],
  ['inquire.open-question', 0.6],
  ['transform.other-discussion', 0.9],
  ['inquiry.question', 1],
  ['inquiry.answers', 0.6],
  ['debate.denies', 0.6],
  ['civility.shouting', 0.5],
])
