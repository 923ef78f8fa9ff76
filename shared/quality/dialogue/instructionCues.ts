import type { CueGroup } from '../cues/tree.ts'

/** Talk that leads: directing, advising, naming the concept, pointing to the place to look. */
export const instructionCues: readonly CueGroup[] = [
  {
    rule: 'instruction.directs',
    worth: 1,
    cues: [
      '(first|then|next|now|please|and then|next time|before that|afterwards|) (try|remember|notice|consider|note|recall|look|start|begin|keep|read|reread|check|compare|make|use|write|define|explain|imagine|focus|go|draw|list|mark|find|separate|distinguish|split|sort|name|state|put|add|take|think of|ask yourself|underline|multiply|divide|calculate|subtract|fill|apply|identify|highlight|quote|replace|rewrite|summarise|summarize|practise|practice|document|label|count|observe|review|see|watch|estimate|set|work)',
      '(first|then|next|now|finally|second|step one|step two) (you|we) (find|take|write|look|add|multiply|divide|subtract|check|identify|list|draw|compare|ask|read|need|should)',
      '(always|never) (start|begin|write|use|read|check|ask|forget)',
      'do not (forget|confuse|mix|start|use)',
      'have a look',
    ],
  },
  {
    rule: 'instruction.advises',
    worth: 0.8,
    cues: [
      'you (should|need to|have to|must|might want to|may want to|could also|can also|could try|can try|might try|could add|could use|can use|will see|will find|will notice|would see|want to)',
      '(have|did) you (looked|look|tried|try|considered|consider|read|checked|check)',
      'for each (one|of|case|write|say|ask|)',
      'before you (say|decide|compare|write|start|answer|conclude)',
      '(will|would|should) (help you|show you|settle|sort this out|give you|tell you)',
      '(it|this|that|which) (gives|shows|tells|helps) you',
      'ask (yourself|your|him|her|of each)',
      'so what does (that|this|it) (tell|mean|say|show)',
      'does (that|this|it) make sense',
      'that is the (point|test|control|key|trick|step|rule|argument)',
      'write (it|them|this|out|down|both)',
      'your (paragraph|essay|draft|sentence|answer|table|next step) (is|needs|writes|still|should|will|could)',
    ],
  },
  {
    rule: 'instruction.explains',
    worth: 0.6,
    cues: [
      '(the|a|another|one|key) (word|term|concept|name) (you|here|for|is|we)',
      'there is a (name|word|term|rule|formula) for',
      'has a name',
      '(is|are) (called|defined as|known as|named)',
      '(we|you) (call|distinguish|speak of|talk about) (this|that|it|a|an|the|two|between|costs)',
      'the (key|main|important|first|next|trick) (point|thing|idea|step|part|term|distinction) (is|here|to)',
      '(keep|kept) (_|_ _|_ and _|_ _ and _|_ and _ _) apart',
      '(see|reread|read|open|use) (chapter|section|figure|table|page|minute|week|step|exercise|line) _',
      '(look|turn|go|go back|back) (at|to) (chapter|section|figure|table|page|minute|week|step|exercise|line) _',
      '(chapter|section|figure|table|page|exercise|appendix) (one|two|three|four|five|six|seven|eight|nine|ten|1|2|3|4|5|6|7|8|9|10|11|12)',
      '(the|our) (textbook|handout|folder|glossary|slides)',
      'the (rule|formula|definition|doctrine|procedure) (is|for|of|here|says)',
      'two (separate|different) (things|words|questions|tests|kinds|rights)',
      'the first (has|is|means|one) _ ',
      '(usually|is) read as',
      'the (difference|distinction) (is|between)',
    ],
  },
]
