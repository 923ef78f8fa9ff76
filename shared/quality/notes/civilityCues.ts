import type { CueGroup } from '../cues/match.ts'

/** Words aimed at a person and ways of brushing somebody off. Own list: none with an everyday sense. */
export const civilityCues: readonly CueGroup[] = [
  {
    rule: 'civility.insult',
    worth: 1,
    cues: [
      '(idiot|idiots|idiotic|moron|morons|moronic|imbecile|imbeciles|dumbass|jackass|asshole|assholes|bitch|bitches|bastard|bastards|scum|scumbag|retard|retarded|loser|losers|clown|clowns|crybaby|snowflake|snowflakes|troll|trolls|hypocrite|hypocrites|bigot|bigots|fuck|fucking|fucked|bullshit|shitty|crap|dumb|stupid|pathetic|delusional|brainwashed|laughable|clueless)',
      'shame on (you|them|him|her)',
      '(you|they) (make|makes) me sick',
    ],
  },
  {
    rule: 'civility.dismissal',
    worth: 0.8,
    cues: [
      'give me a break',
      'get (a life|over it|real|a clue|a grip|lost)',
      'shut up',
      'grow up',
      'wake up',
      'who cares',
      'so what',
      '(blah|yada) (blah|yada)',
      'whatever you say',
      'what a (joke|load|waste|bunch|surprise|shock)',
      'try (reading|thinking|again)',
      'nobody (cares|asked)',
      'are you (kidding|serious|joking|blind|insane|nuts|really)',
      '(do|did) you even',
      "you (clearly|obviously|apparently|evidently|just|really|people|folks|guys|types) (need|have|do|want|think|are|know|never|can|must|don't|did)",
      'you (have no idea|know nothing|have no clue|need to learn|sound like|must be|should be ashamed)',
      '(spare|save) (me|us)',
      '(nonsense|rubbish|garbage|drivel|baloney|hogwash)',
      '(ridiculous|absurd|disgusting|insane)',
    ],
  },
]

/** Signs of regard: they soften, and are shown as such. */
export const regardCues: readonly CueGroup[] = [
  {
    rule: 'civility.regard',
    worth: 0,
    cues: [
      'thank you',
      'thanks for',
      'i appreciate',
      '(good|great|fair|interesting|excellent) (point|question|post|comment)',
      'i (see|understand) (your|what you|why you|where you)',
      'with respect',
      'i may be wrong',
      'please',
      '(sorry|apologies) (if|for|to)',
    ],
  },
]
