import type { CueGroup } from '../cues/tree.ts'

/** Inclusive talk with an aim: asking in order to know, proposing an answer, finding a way to test it. */
export const inquiryCues: readonly CueGroup[] = [
  {
    rule: 'inquiry.wonders',
    worth: 1,
    cues: [
      '(i|one) (wonder|wonders|wondered|keep wondering|was wondering|am wondering)',
      "(i'm|i am) (curious|wondering|trying to understand)",
      '(i|we) (would|should|want to|have to|need to) (like to know|know|find out|ask)',
      "(i'd|we'd) (like|love) to know",
      'i ask because',
      '(what|how) if',
      '(the|an|another) open question',
      '(the|my|another) question (is|seems|would be|remains|for me)',
      'could it be',
      "(not|do not|don't) know (yet|whether|if|how|what|why)",
      'what (do|does|did) (you|we|everyone|everybody|anyone|others|yall|u|the rest|you all|you guys)',
      '(any|anyone|anybody) (thoughts|ideas|idea|opinions|suggestions|objections|else|disagree|got|have|want)',
    ],
  },
  {
    rule: 'inquiry.proposes',
    worth: 0.7,
    cues: [
      '(it|this|that|there) (could|might|may) be (that|because|the|a|possible|due)',
      'it (is|seems) possible (that|)',
      '(one|another|a|the) (possible|likely|) (explanation|possibility|hypothesis|guess) (is|would|could|might|may|for)',
      '(perhaps|maybe) (the|it|this|that|we|they|there|what|he|she|people|smaller|both)',
      'so the answer (may|might|could|is|seems)',
      '(that|this|it|they|which) (would|might|could) (explain|mean|suggest|tell us|account)',
      'to answer your question',
      'i (looked|checked|searched|went looking|found|counted|tried)',
      'if (that|this|it|your|the) (_|_ _|) (holds|is true|is right|were true|turns out)',
      '(then|so) (we|it) (would|should|could|might) (expect|see|find)',
      'suppose (that|the|we|a|you|)',
    ],
  },
  {
    rule: 'inquiry.offers',
    worth: 0.4,
    cues: [
      'i (think|believe|guess|suppose|suspect|imagine) (it|that|the|this|there|they|we|he|she|what|one|both)',
      "(i'd|i would) (say|guess|think|expect)",
      'my guess (is|would be|)',
      '(it|this|that|which|there) (might|may|could) (be|have|not|also|)',
      '(maybe|perhaps|probably|possibly)',
      '(one|two|three|several|other|different) (possible|likely|) (explanations|readings|answers|conditions|reasons|kinds|ways|senses|questions)',
      'if (_|_ _|_ _ _) (were|had|could|would|was|is)',
      "(i|we) (don't|do not|can't|cannot) (know|tell) (of|which|whether|if|how|what|why|where|who)",
    ],
  },
  {
    rule: 'inquiry.tests',
    worth: 0.8,
    cues: [
      '(we|i|you|one) (could|might|can|should|would) (also|then|perhaps|) (test|check|find out|measure|compare|look up|ask|try|count|look at|line up|see which|see whether|tell which|tell whether)',
      '(to|way to|helps to|help to|help us|try to) (find out|test|check|tell|see) (whether|which|if|what|how|who|)',
      "(let us|let's|lets) (test|check|look|see|find|compare)",
      '(might|could|would) tell us',
      '(comparing|measuring|testing|asking) (the|both|a|people|how|that|this)',
      'together (we|they)',
      'worth (trying|checking|testing|asking|finding)',
      'what would (we|you) (expect|see|need)',
      '(has|have|did) (anybody|anyone|somebody|someone) (measured|tested|asked|compared|looked|tried)',
    ],
  },
]
