import type { CueGroup } from './tree.ts'

/** Signs of inquiry: questions that open, cases being tested, doubts named. Own list. */
export const inquireCues: readonly CueGroup[] = [
  {
    rule: 'inquire.second-order',
    worth: 0.4,
    cues: [
      'what (would|might|could|will) (happen|change|it take|it look like|we lose|we need|be)',
      'how (would|might|could|do|does|can|should) (you|we|this|that|it|they|the|a|one)',
      'why (do|does|did|would|might|is|are|should|not)',
      'to what extent',
      'in what (way|ways)',
      'under what (conditions|circumstances)',
      'what (counts|makes|explains|evidence|kind)',
      '(who|whose) (decides|benefits|gets to|is left|pays)',
      'which (of|matters|would|one)',
      'where (do|does|would|should) (we|you|the|it)',
    ],
  },
  {
    rule: 'inquire.tests-case',
    worth: 0.5,
    cues: [
      'what if',
      '(suppose|supposing|assuming) (that|we|you|the|a|)',
      'if (the|we|you|they|it|this|that|a|an|someone|people|there|i|he|she|not|only)',
      'unless',
      '(would|does|could) (this|that|it|the same) (still|also|even|) (hold|apply|work|be true)',
      'in (that|this|which) case',
      'as long as',
      'provided that',
      'one (possible|other|) explanation',
      'an alternative (explanation|reading|would|is)',
      'could it be',
    ],
  },
  {
    rule: 'inquire.wonders',
    worth: 0.6,
    cues: [
      'i (wonder|wondered|keep wondering|was wondering)',
      '(it|this|that) (makes|made|leaves|left) me (wonder|wondering|ask|asking|question)',
      "(i'm|i am) (curious|unsure|puzzled|not certain|still unsure)",
      'it is (not|) (clear|unclear|hard to say) (how|whether|why|what|to)',
      "(i|we) (don't|do not) (know|understand) (how|whether|why|what|if)",
      '(it|this|that) (raises|raised) (the|a|another) question',
      'it (really|) depends',
      'what (is|seems) missing',
      '(i|we) would (want|like|need) to (know|see|ask|find out) (whether|if|how|what|why|who|)',
      "i'd (want|like|love) to (know|see|ask) (whether|if|how|what|why|)",
      '(the|one|an|my) open (question|point) (is|here|remains|)',
      'the (test|question) (is|would be|seems)',
      'i am asking because',
      'the question is',
    ],
  },
]
