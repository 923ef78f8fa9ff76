import type { CueGroup } from './tree.ts'

/** Signs of answering somebody: their words referred to, agreement or challenge that can be followed by a reason. */
export const engageCues: readonly CueGroup[] = [
  {
    rule: 'engage.refers-to-peer',
    worth: 0.6,
    cues: [
      'you (said|say|mention|mentioned|wrote|write|noted|note|argue|argued|raise|raised|made|make|suggest|suggested|state|stated|described|describe|brought up|bring up|point out|pointed out|asked|ask|explained|explain|used|use|call|called)',
      "(you're|you are) (saying|arguing|suggesting|asking|describing)",
      'your (point|post|idea|ideas|argument|question|example|examples|comment|thought|thoughts|view|claim|reasoning|response|reply|suggestion|answer|distinction|story|experience|analysis|explanation|description|observation|objection|reading|rule|test|case|line|list|comparison|version|quote|quotation|figures|numbers|first|second|last|final|definition)',
      'as (you|_) (said|mentioned|noted|pointed out|wrote|argued|say|suggested)',
      '(building|build|expanding|expand|following up|picking up|drawing) on',
      '(to add|adding|going back|coming back|in response|responding|in reply) to',
      '(like|unlike) you',
    ],
  },
  {
    rule: 'engage.agrees',
    worth: 0.2,
    cues: [
      'i (totally|completely|also|would|do|strongly|definitely|fully|mostly|partly|) agree',
      'agreed',
      "(you're|you are) (absolutely|) (right|correct)",
      '(good|great|fair|excellent|strong) (point|question|example|thinking)',
      '(that|it|this) makes sense',
      'i (like|liked|appreciate|appreciated) (how|that|your|the way)',
      'same here',
      'me too',
    ],
  },
  {
    rule: 'engage.challenges',
    worth: 0.5,
    cues: [
      'i (strongly|respectfully|completely|totally|have to|would|partly|) (disagree|disagreed)',
      "i (don't|do not|cannot|can't|am not sure i) (entirely|fully|quite|completely|) (agree|think|believe|buy|see)",
      "(i'm|i am) not (so|entirely|completely|) (sure|convinced)",
      'not necessarily',
      'on the contrary',
      '(but|yet) what about',
      'i (doubt|question|challenge|wonder whether|wonder if)',
      "(i'd|i would) (resist|question|push back|quarrel)",
      "(that|this|it) (isn't|is not) (always|necessarily|entirely|quite|) (true|the case|right|correct|so)",
      '(one|another|the|a) (problem|weakness|objection|limitation|counterexample|difficulty|trouble) (with|to|is|of|here)',
      'i (see|understand|get|take) (your|the) (point|argument|idea) but',
      '(you|your) (assume|assumes|overlook|overlooks|ignore|ignores|miss|misses)',
    ],
  },
]
