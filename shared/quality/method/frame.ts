/** The parts of METHOD.md that come from tables and measurements. */
export interface MethodParts {
  readonly version: string
  readonly levels: string
  readonly criteria: string
  readonly dialogue: string
  readonly civility: string
  readonly cues: string
  readonly figures: string
}

function opening(parts: MethodParts): string {
  return `# How posts are scored

Rules version ${parts.version}. This page is written from the tables that the scorer uses (\`shared/quality\`), with the
figures that \`npm run bench -- quality\` printed. Edit the tables, not this page.

## What it is for

The scorer helps an instructor read. For each criterion it suggests one of five levels, points to the words behind the
suggestion, says what would move it up, and says when it should step back. It does not grade: the instructor sets the
levels, with the suggestion shown or hidden. It works on the instructor's own machine and is the same every time: a
fixed set of rules, no model trained on anybody's posts.

## What never counts

Length, the number of posts, spelling, grammar, rare or long words, the length of sentences, and the time of posting
have no path into any level. Padding, agreement for its own sake, a question tacked on at the end, saying a thing
twice, copied text and heaps of signal words earn nothing. Tests hold this by construction and on twins of one text: capitals, frequent misspellings and the time of posting change
no level, and filler lifts none. One limit is known: a sentence is the unit of credit, so where sentences end can
bear on what counts. When one in five sentences of a post is joined to the next, about one level in twenty is lifted, by one.
There is no detector of AI writing, no reading of feelings, and no guess at who somebody is.

## The unit of credit

Credit goes to the **own, anchored sentence**:

- **own**: not quoted, not copied from the prompt, the post answered or any other post of the course (found by
  fingerprints of seven words and more), not said before in the same post, and not a sentence of an earlier post in
  nearly the same words: from about half of what it says on, whatever the order, words of the whole thread hardly counted,
  or three in five of its words in the other's order. Pieces of classmates' sentences patched together are theirs too.
  What is left out of account for this is shown as a note, with its words;
- **anchored**: it holds words that this topic uses more than the course's other topics, or words of the prompt. One
  sure word or several less sure ones, and at least one in five of what the sentence says; in a thread of more than
  about twenty posts never one word alone. A sentence that goes on with
  the words of an anchored one counts as well, and so does a sentence about the writer's own life that names the topic
  once. In a reply the words of the post answered are nearly as good as those of the prompt. Names of classmates anchor
  nothing;
- **saying something**: three content words or more, two of them new in the post;
- not a heap of signal words, and not words in no order.

Sentences of more than 28 words are cut at the next joining word, so that writers who use few full stops lose nothing
and one topic word cannot carry a page. Invisible characters, full-width letters and look-alike letters are folded
first, and accents are left out of account. A misspelt word that is one slip away from a known one is read as that one. At most about 150 words count, the
best sentences first.

In a thread whose words are known (from 14 posts on a little, from 28 on well) a sentence counts as far as it adds to
what the prompt and half of the thread say already, and as far as what it says is about the topic: the words of the
prompt beside a made-up source add nothing, and words of the thread strewn over a story carry no more than their share. There a post also counts less where little of it is about the topic at all, or where it holds more than
as many words beside the topic as about it. In smaller threads honest sentences often share no word with others,
so nothing is made of that.

How much the anchored sentences say about the topic, for their number of words, is the base of every criterion. Signs
(below) add to it, each as much as the sentence around it holds of the topic, and with falling worth: the third sign
adds next to nothing, no rule counts more than twice, and in one sentence once. A sign is shown with the clause it opens.
Some words are a sign only in some places: “take the …” where it opens a sentence, “if” where it does not mean “whether”.

In a thread of fewer than eight other posts the topic's own words are not known well. Then the prompt, the other posts
there and the rest of the course stand in, and the suggestion says so.

`
}

function levels(parts: MethodParts): string {
  return `## Levels

The level of a criterion begins where its value passes these starts. They were set on posts levelled by hand. Within
fifteen per cent of the level's width a suggestion is called *borderline*. In a thread whose words are known (see above)
fewer words count, and the starts lie up to 18 % lower, so that the same post gets about the same level in a small class
and in a large one; *Engages a peer's idea* does not depend on the thread. Where no sign was found, *Supports it* and
*Opens or moves the inquiry* go no further than Starting. Values order posts for checking; nobody is shown them.

${parts.levels}

## When it steps back

*Needs a human*, with the cause: only media or a link; mostly quotation; fewer than 25 words that say something; another
language, or several; a poem or program code; rules that disagree (guards refuse as much of the post as other rules
credit). Where three fifths of a post and more are in other words than its thread's, the levels are called borderline and
a note says so: a story, a comparison or an answer to one person can look like that. Posts of the teaching staff, deleted posts, practice and social forums are not scored at all. It never says
"no reasoning": it says that no sign was found, because most reasoning carries none.

`
}

function rules(parts: MethodParts): string {
  return `## Rules of the criteria

${parts.criteria}

An opening post has nobody to answer, so *Engages a peer's idea* is left out of it.

## Dialogue strategies of replies

Each reply is looked at for four strategies (after Burbules' dialogue types, which differ by stance to the partner and
by aim). Several may stand side by side; *mixed* and *unclear* are answers, and the instructor's correction is kept.

${parts.dialogue}

## Notes beside the score

Civility and clarity are private notes for the instructor and never part of a level. Clarity points to paragraphs over
160 words and sentences over 45.

${parts.civility}

## Measured

${parts.figures}

What the figures do not say: no open set of course discussions with quality labels exists. The public sets are debate
posts, classroom talk and chat, so every figure is a transfer claim. The hand-made set was written and labelled by the
same people who wrote the rules, before the rules were run on it; agreement between two instructors on such posts is
itself low (56 % exact, kappa 0.23 in a published case). Treat a suggestion as a colleague's first glance.

Kinds of attack marked *blind* were written after the rules of version 2026.3 and measured before any rule was mended for
them: the figure in brackets is what the rules let through when an attack was new, the other what they let through now.
New attacks will again get further than the older ones listed here. Whoever strews words that a thread itself uses over
sentences of his own still gains: a rule that knows words and not meanings cannot tell such sentences from honest ones.

## For students

Your instructor uses a program on their own computer to help read discussions. It does not use the internet. It can
suggest a level and point to the words behind it; your instructor reads your posts and decides. It ignores spelling,
grammar, length and how many posts you write. You may ask to see everything it holds about you and question any level.

## All cues

${parts.cues}
`
}

/** The whole page around them. */
export function frame(parts: MethodParts): string {
  return opening(parts) + levels(parts) + rules(parts)
}
