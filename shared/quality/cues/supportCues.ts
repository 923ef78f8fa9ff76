import { livedCues } from './livedCues.ts'
import type { CueGroup } from './tree.ts'

/** Signs of support: course material, sources, examples, lived experience. Own list. */
export const supportCues: readonly CueGroup[] = [
  {
    rule: 'support.course-source',
    worth: 0.8,
    cues: [
      "(the|our|this week's|last week's|this|that|both|two|three) (assigned|first|second|third|other|same|) (reading|readings|textbook|lecture|lectures|chapter|chapters|slides|epilogue|appendix)",
      "(our|this week's|last week's|the assigned|the first|the second|the third|both|two|three) (article|articles|case study|documentary|podcast|module|excerpt|poem|novel|passage|study|report)",
      'the (article|case study|documentary|podcast|excerpt|poem|novel|passage|study|report) (says|shows|argues|claims|states|describes|explains|mentions|suggests|finds|found|gives|counts|calls|we|by)',
      "(this|last) week's (text|paper|essay|film|video|source|sources)",
      'in the (text|essay|paper|film|video|source|appendix|book) (by|on|about|we|from|it|he|she|that)',
      'the (author|authors|writer|narrator|speaker|researchers)',
      'according to',
      '(he|she|they) (argues|argue|claims|claim|writes|write|suggests|suggest|points out|point out|concludes|conclude) that',
      '(argues|argued|claims|claimed|writes|wrote|concludes|concluded|observes|observed|contends) that',
      '(studies|research|researchers|data|surveys|the study|a study|the data|evidence|statistics|experiments) (from|of|by|on|in|) (have|has|) (show|shows|shown|showed|suggest|suggests|suggested|find|finds|found|indicate|indicates|indicated)',
      '(was|were|been) (shown|found|reported) (to|that)',
      '(was|were|been) (measured|published) (in|by)',
      'in (chapter|section|lecture) _',
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
      'in one case',
      'to illustrate',
      'in the case of',
      '(take|consider|look at|think of|picture) (the|a|an|how|what|for|this|that|my|our)',
      'e g',
      'eg',
      'as when',
      'like when',
      'imagine (a|an|you|someone|somebody)',
    ],
  },
  ...livedCues,
]
