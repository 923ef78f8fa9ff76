import type { CueGroup } from './tree.ts'

/** Signs of connecting and transforming: links, applications, changed minds, syntheses. Own list. */
export const transformCues: readonly CueGroup[] = [
  {
    rule: 'transform.connects',
    worth: 0.9,
    cues: [
      '(connects|connect|connected|connecting|relates|relate|related|links|link|linked|ties|tie|tied) (back|this|that|it|) (to|with|into)',
      '(similar|parallel|analogous|comparable) to',
      'in the same way',
      '(just|much|exactly) (like|as)',
      '(reminds|reminded) me of',
      '(compared|comparing|compare) (to|with|it|this)',
      '(the same|a similar) (pattern|logic|idea|problem|thing|mechanism|process|argument) (as|in|happens|happened|appears|applies)',
      'this (is|seems) (like|the same)',
      '(is|are|was|were|works|work|looks|feels|acts|behaves) (a bit|a lot|much|rather|just|exactly|really|) like (a|an|the|our|my|what|how|when)',
      'something (alike|similar|like this|like that)',
      'the same (happens|happened|is true|goes|holds) (for|with|in|at|to|when|here|there)',
      '(back|goes|going) (to|in) week _',
      '(links|link|ties|fits|fit) (this|that|it|with|together|week|back)',
      '(the|a) (connection|link|parallel|relationship|tension) (between|to|with)',
    ],
  },
  {
    rule: 'transform.applies',
    worth: 0.8,
    cues: [
      '(apply|applies|applied|applying) (this|that|it|the|these|to|in)',
      'in practice',
      'in (real|everyday|daily) life',
      '(could|can|would|might) (be used|use this|use it|help us|help)',
      '(we|i|you|they|schools|teachers|cities|companies|governments) (could|can|might) (also|instead|then|start|try|use|build|design|change|ask|measure)',
      '(one|another|a|the) (way|solution|option|proposal|step) (to|would|could|is|forward)',
      'next time i',
      'i (will|plan to|want to|am going to) (try|use|change|test|ask|apply|start)',
    ],
  },
  {
    rule: 'transform.changed-mind',
    worth: 1,
    cues: [
      'i (used to|had always|always) (think|thought|believe|believed|assume|assumed)',
      '(changed|changes|shifted|changing) (my|how i) (mind|view|thinking|opinion|think|see)',
      '(made|makes|has made) me (rethink|reconsider|realize|realise|see|notice|look|think)',
      "i (had not|hadn't|never|had never) (considered|thought|realized|realised|noticed|seen|expected)",
      'i (now|no longer) (think|believe|see|understand|realize)',
      '(before|after|until) (this|the|reading|i read|your|our|that) (week|reading|post|discussion|course|chapter)',
      'i (was|stand) (wrong|corrected)',
      'i (would|want to|have to|must) (revise|qualify|take back|correct) (my|what|that)',
    ],
  },
  {
    rule: 'transform.synthesises',
    worth: 0.8,
    cues: [
      '(taken|put|putting|taking) (together|these|both|this together)',
      '(both|all) of (these|them|those|you|the)',
      '(combining|combine|combined|bringing together|bring together)',
      '(this|that|which|it) (suggests|implies|means|shows) (that|we|there|how|the)',
      '(so|then) the (real|deeper|underlying|bigger) (question|issue|problem|point)',
      '(what|the thing) (they|these|both|all) (have in common|share)',
      '(in|at) the (long run|bigger picture|bottom)',
      'a (middle|third) (way|ground|position|option)',
    ],
  },
]
