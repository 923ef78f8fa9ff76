import type { CueGroup } from './tree.ts'

/** Signs of support: course material, sources, examples, lived experience. Own list. */
export const supportCues: readonly CueGroup[] = [
  {
    rule: 'support.course-source',
    worth: 0.8,
    cues: [
      "(the|our|this week's|last week's|this|that|both|two|three) (assigned|first|second|third|other|same|) (reading|readings|textbook|lecture|lectures|chapter|chapters|article|articles|case study|documentary|podcast|slides|module|excerpt|poem|novel|passage|study|report)",
      "(this|last) week's (text|paper|essay|film|video|source|sources)",
      'in the (text|essay|paper|film|video|source|appendix|book) (by|on|about|we|from|it|he|she|that)',
      'the (author|authors|writer|narrator|speaker|researchers)',
      'according to',
      '(he|she|they|it) (argues|claims|writes|suggests|points out|concludes) that',
      '(argues|argued|claims|claimed|writes|wrote|concludes|concluded|observes|observed|contends) that',
      '(studies|research|researchers|data|surveys|the study|a study|the data|evidence|statistics|experiments) (from|of|by|on|in|) (have|has|) (show|shows|shown|showed|suggest|suggests|suggested|find|finds|found|indicate|indicates|indicated)',
      '(was|were|been) (shown|found|measured|reported|published) (to|that|in|by)',
      'in (chapter|section|lecture|module|unit|week) _',
      'we (read|learned|learnt|saw|watched|discussed) (in|about|that|last|this)',
    ],
  },
  {
    rule: 'support.example',
    worth: 1,
    cues: [
      'for (example|instance)',
      'such as',
      '(an|one|another|a good|a clear|the best) example',
      'to illustrate',
      'in the case of',
      '(take|consider|look at) (the|a|how|what|for)',
      'e g',
      'eg',
      'as when',
      'like when',
      'imagine (a|an|that|you|someone|if)',
    ],
  },
  {
    rule: 'support.lived-experience',
    worth: 1,
    cues: [
      'in my (own|) (experience|class|classes|classroom|work|job|workplace|school|family|country|city|town|village|community|culture|life|practice|hospital|office|house|lab)',
      'when i (was|worked|taught|had|went|lived|started|first|moved|tried|did|visited|came|took|got)',
      'i (have|had|once|remember|recall|noticed|experienced|worked|taught|lived|grew up|learned|tried|used to|saw) (a|an|the|in|at|as|how|that|when|with|for|seeing|being|my)',
      "(i've|i have) (seen|been|worked|found|noticed|used|tried|had|experienced|lived|known|met)",
      'my (own|) (family|mother|father|mom|mum|dad|parents|sister|brother|cousin|uncle|aunt|grandmother|grandfather|grandma|grandpa|son|daughter|children|kids|wife|husband|friend|friends|boss|team|teacher|coworkers|coworker|colleague|colleagues|students|patients|patient|clients|neighbor|neighbour|neighborhood|neighbourhood|hometown|village|internship)',
      'where i (live|lived|work|worked|grew up|come from|am from)',
      '(on|in|at|from) my (ward|placement|street|farm|team|island|office|shift|own practice|neighbourhood|neighborhood|building|school|university|course|hometown|kitchen)',
      '(on|in|at) our (ward|street|farm|team|office|building|school|village|town|kitchen|beaker|group|lab)',
      'at the (shop|firm|school|company|hospital|farm|office|place|bank|clinic) where i',
      'as a (child|teacher|nurse|parent|student|driver|waiter|waitress|volunteer|farmer|cashier|tutor|mother|father|coach|trainee)',
      'back home',
      'growing up',
    ],
  },
]
