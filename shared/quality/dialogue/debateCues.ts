import type { CueGroup } from '../cues/match.ts'

/** Critical talk: disagreeing, countering, showing a gap, asking for grounds. */
export const debateCues: readonly CueGroup[] = [
  {
    rule: 'debate.disagrees',
    cues: [
      '(i|we) (strongly|respectfully|completely|totally|have to|would|partly|also|still|kind of|kinda|must|) disagree',
      '(disagree|disagreed|disagreeing)',
      "i (don't|do not|didn't|cannot|can't|wouldn't|would not|never) (entirely|fully|quite|completely|really|) (agree|think|believe|buy|see|accept|understand why|follow)",
      "(i'm|i am) not (so|entirely|completely|really|too|) (sure|convinced|certain|persuaded)",
      'not (necessarily|really|true|quite|exactly|sure|correct|right|so fast|convinced)',
      'on the contrary',
      'i (doubt|question|challenge|object|would object|beg to differ)',
      'i (see|read|view|remember) (it|this|that) (differently|another way|the other way)',
      'the other way (round|around)',
      'push back',
      'with (all|due|all due|) respect',
      '(that|this|it|thats|which|they|he|she) (isn\'t|is not|aren\'t|are not|wasn\'t|was not) (always|necessarily|entirely|quite|really|) (true|the case|right|correct|so|accurate|what|enough|fair|the point)',
      "(we|you|u) (don't|do not|dont|wouldn't|shouldn't|didn't|won't) (need|have|want|care|know)",
      "(doesn't|does not|don't|do not|didn't|did not|won't|can't|cannot|wouldn't) (really|actually|) (work|follow|matter|prove|make sense|show|mean|hold|hold up|need|have to|tell|change|verify|apply|count|answer|explain|support)",
      'i (would|) (say|think|vote) no',
      'no need',
      '(yes|yeah|ok|okay|sure|right|true|agree|agreed|well|oh|hmm|point) but',
      "(that|this|it|its|it's|thats|that's|you|you're|he|she|they) (is|are|was|were|) wrong",
      '(is|are) (incorrect|irrelevant|mistaken|false|unfair|too simple|misleading)',
      'there is no (rule|reason|proof|evidence|need|way)',
      'nothing wrong with',
    ],
  },
  {
    rule: 'debate.turns',
    cues: [
      '(but|yet|no|nope|nah|naw|wrong|incorrect|false|not|however|actually|nonetheless|still no|hmm|only if|except)',
      '(you|we|it) (cannot|can\'t|never)',
      'by (that|this|your|the same) (logic|reasoning|argument|standard)',
    ],
  },
  {
    rule: 'debate.shows-gap',
    cues: [
      '(your|the|this|that) (argument|claim|reasoning|conclusion|logic|view|point|sentence|position) (assumes|ignores|overlooks|leaves out|misses|fails|rests|cannot|does not|would need)',
      '(you|we|it|that|this) (assume|assumes|overlook|overlooks|ignore|ignores|miss|misses|leave out|leaves out|forget|forgets|confuse|confuses) (that|the|how|what|who|a|those|it|)',
      '(misses|missing|beside|besides) the (point|actual|real)',
      '(cannot|can not|can\'t) (count|be|have|explain|follow|mean|show|own) (as|the|a|those|that|gone|it|judged|made|)',
      'would (also|just as well|equally) (be true|apply|hold|follow)',
      '(contradicts|contradict|refutes|undermines|disproves|disprove)',
      'you would need to show',
      '(counterexample|counterargument|objection|rebuttal|flaw|fallacy)',
      '(is|are) (another|a different|a separate) (problem|question|matter|thing|issue)',
      '(rather than|instead of) the (actual|real)',
      'nobody (says|said|forces|claims|ever)',
      'no evidence (for|that|of)',
    ],
  },
  {
    rule: 'debate.asks-grounds',
    cues: [
      'do you have (a source|evidence|any evidence|data|proof)',
      'where is (the|your) (evidence|proof|data)',
      '(what|where) is (the|your) (evidence|source|proof|basis)',
      'how do you know',
      'can we agree (that|on)',
      'prove (it|that)',
      'but (what about|why|how|who|then|if|what if|then why|would|wouldn\'t|isn\'t|doesn\'t)',
    ],
  },
]
