/** What METHOD.md says of a rule beside its cues. */
export interface RuleNote {
  readonly rule: string
  /** What it looks for, in a line. */
  readonly looksFor: string
  readonly why: string
  readonly limits: string
}

const note = (rule: string, looksFor: string, why: string, limits: string): RuleNote => ({
  rule,
  looksFor,
  why,
  limits,
})

/** The rules that bear on a level, in the order of the criteria. */
export const criterionNotes: readonly RuleNote[] = [
  note(
    'point.on-topic',
    'The two sentences that hold most of the topic’s own words.',
    'What is said about the topic is the best sign found beyond length: 0.61 to 0.64 of length-matched pairs.',
    'Cannot check truth. It says “about the topic”, never “right”.',
  ),
  note(
    'point.states-view',
    'A view being taken.',
    'Shows the reader where the point stands.',
    'Counts half: saying “I think” alone measured no better than chance.',
  ),
  note(
    'point.gives-reason',
    'A reason, with content on both sides of the joining word.',
    'Rubrics ask for reasons.',
    'Counting joining words measures nothing (0.49 to 0.56); real texts mark only a third to a half of their reasons. So it adds little, and a missing marker is never called missing reasoning.',
  ),
  note(
    'point.draws-distinction',
    'Two things told apart, or a term put in other words.',
    'A distinction is a move of thought that can be pointed at.',
    'Rare; many distinctions carry no marker.',
  ),
  note(
    'point.weighs-sides',
    'Another side being weighed, with content on both sides.',
    'Concessions show that other views were seen.',
    'Contrast words as such point the other way in debate texts; they count half and need content.',
  ),
  note(
    'support.course-source',
    'A reading, lecture or author being named, or a finding reported.',
    'Ties the point to the course.',
    'The source is named, not verified.',
  ),
  note(
    'support.citation',
    'Author and year, a numbered reference, a page, a DOI or an address.',
    'Lets the reader look it up.',
    'Not verified: less than half credit, because an invented reference looks the same.',
  ),
  note(
    'support.figure',
    'A number with a unit.',
    'A figure can be checked.',
    'Not verified: less than half credit. Numbers alone pointed the wrong way in comments.',
  ),
  note(
    'support.quotes',
    'A quotation of twelve characters and more inside an own sentence.',
    'Shows the passage that the point rests on.',
    'The quoted words themselves earn nothing.',
  ),
  note(
    'support.example',
    'An example being given.',
    'An example makes a claim testable.',
    'Examples without a marker are missed.',
  ),
  note(
    'support.lived-experience',
    'The writer’s own life, work or place.',
    'Lived experience counts as much as a source.',
    'Only beside words of the topic: stories without them are missed, and small talk must stay out.',
  ),
  note(
    'engage.takes-up',
    'Words of the post answered that the reply takes up; a third of them is full uptake.',
    'The best single sign of building on somebody: about 0.76 of length-matched pairs in class talk.',
    'Taking up words is not yet understanding them. Copied stretches do not count.',
  ),
  note(
    'engage.answers',
    'A sentence that answers a question of the other post.',
    'To answer is to build on what somebody wants to know.',
    'Seen by words of the question, or by how an answer opens; answers in quite other words are missed.',
  ),
  note(
    'engage.names-peer',
    'The name of the person answered.',
    'Turns to somebody.',
    'Counts little, and only together with something taken up.',
  ),
  note(
    'engage.refers-to-peer',
    '“You wrote”, “your point”, “building on”.',
    'Says which idea is meant.',
    'A phrase; what follows it matters more.',
  ),
  note(
    'engage.agrees',
    'Agreement in a sentence that says something.',
    'Agreement is a beginning.',
    'Agreement alone is the lowest level of every rubric: it counts a fifth.',
  ),
  note(
    'engage.challenges',
    'A doubt or an objection.',
    'A challenge moves a thread.',
    'Rebuttals without open words are often missed.',
  ),
  note(
    'inquire.open-question',
    'A question about the topic of five words and more that the post goes on from.',
    'Opens work for others.',
    'Question marks as such mean nothing. A question that closes a post changes no level: it is easily tacked on.',
  ),
  note(
    'inquire.second-order',
    'How, why, who decides, under what conditions.',
    'Such questions cannot be answered with yes or no.',
    'Counts only inside a question about the topic.',
  ),
  note(
    'inquire.tests-case',
    '“What if”, “if the …”, “unless”, another explanation.',
    'Testing a case is inquiry without a question mark.',
    'Everyday “if” is caught as well.',
  ),
  note(
    'inquire.names-limit',
    'Where a point stops holding, or what would change it.',
    'To say what would change one’s mind opens a claim to testing.',
    'Set phrases are caught whether or not a limit follows.',
  ),
  note(
    'inquire.wonders',
    'Something named as not yet known.',
    'Says where to look next.',
    'Politeness can sound the same.',
  ),
  note(
    'transform.connects',
    'A link to another idea, reading or case.',
    'Connecting is what the criterion asks for.',
    'Links without a marker are missed; most of them have none.',
  ),
  note(
    'transform.other-discussion',
    'A name that the prompt of another discussion of the course brings in, and this prompt does not.',
    'Weeks that speak to each other are what the criterion asks for.',
    'Only names, and only beside words of the topic. A name dropped counts like a name used.',
  ),
  note(
    'transform.applies',
    'An idea being put to use.',
    'Application shows that an idea can be worked with.',
    'Proposals are caught as well.',
  ),
  note(
    'transform.changed-mind',
    'Thinking that has moved.',
    'The clearest sign of learning a text can show.',
    'It can be claimed without being so.',
  ),
  note(
    'transform.synthesises',
    'Ideas put together, with what follows.',
    'A synthesis is more than a list.',
    'Rarely marked by words.',
  ),
]

/** The rules of the dialogue strategies. */
export const dialogueNotes: readonly RuleNote[] = [
  note('conversational.agrees', 'Agreement.', 'Inclusive talk.', 'May open a challenge.'),
  note(
    'conversational.joins-in',
    'A word of assent that opens a sentence.',
    'Inclusive talk.',
    'Opens other moves too.',
  ),
  note(
    'conversational.shares-life',
    'The writer’s own life.',
    'Sharing is what conversation does.',
    'Also used as evidence.',
  ),
  note('conversational.feels', 'How something strikes the writer.', 'Relates to the person.', 'Politeness.'),
  note('conversational.thanks', 'Thanks and welcome.', 'Relates to the person.', 'Politeness.'),
  note('inquiry.question', 'A question.', 'Asking in order to know.', 'Rhetorical questions look the same.'),
  note('inquiry.wonders', 'Wondering aloud.', 'Asking in order to know.', 'Politeness.'),
  note(
    'inquiry.proposes',
    'An answer offered for testing.',
    'Inquiry aims at an answer.',
    'Hedges look alike.',
  ),
  note(
    'inquiry.offers',
    'A thought offered with care: “perhaps”, “I think that”, “if it were”.',
    'Careful offers are how an inquiry goes on.',
    'A habit of speech for some: a weak sign, never enough for a strong label.',
  ),
  note(
    'inquiry.answers',
    'A sentence that takes up what the post above asked, or opens as an answer does.',
    'Answering a question is the commonest act of inquiry.',
    'Answers in quite other words are missed.',
  ),
  note('inquiry.tests', 'A way to find out.', 'Inquiry aims at an answer.', 'Plans look alike.'),
  note(
    'debate.disagrees',
    'Open disagreement.',
    'Critical stance.',
    'Half of all rebuttals show no such words.',
  ),
  note(
    'debate.turns',
    'A sentence that opens with “but”, “no”, “however”.',
    'Critical stance.',
    'May turn against oneself.',
  ),
  note('debate.shows-gap', 'A gap in the argument.', 'Critical stance.', 'Few fixed phrases.'),
  note(
    'debate.denies',
    'A denial close to words of the post answered.',
    'Finds rebuttals without open words.',
    'Denials in agreement are caught too.',
  ),
  note(
    'debate.doubts',
    'A question whether it is not otherwise.',
    'Puts a claim in doubt.',
    'Polite agreement may be worded so.',
  ),
  note('debate.asks-grounds', 'Asking for grounds.', 'Debate wants reasons.', 'Also asked in inquiry.'),
  note(
    'instruction.directs',
    'A sentence that opens with what to do.',
    'Leads the partner.',
    'Suggestions to oneself look alike.',
  ),
  note('instruction.advises', 'Advice.', 'Leads the partner.', 'Polite debate uses it as well.'),
  note(
    'instruction.explains',
    'A term or a place to look named.',
    'Tells what the partner may not know.',
    'Reports of readings look alike.',
  ),
]

/** The rules of the notes, which are beside the score and never in it. */
export const civilityNotes: readonly RuleNote[] = [
  note(
    'civility.insult',
    'Words aimed at a person.',
    'Readers go silent where others are insulted.',
    'Word lists misfire on quotation and dialect: the words are shown, a person decides.',
  ),
  note('civility.dismissal', 'Ways of brushing somebody off.', 'Ends a dialogue.', 'Banter between friends.'),
  note(
    'civility.talks-down',
    'Ways of talking down.',
    'Ends a dialogue.',
    'Straight talk in some communities.',
  ),
  note(
    'civility.shouting',
    'Capitals side by side, repeated marks.',
    'Reads as shouting.',
    'Acronyms in a row.',
  ),
]
