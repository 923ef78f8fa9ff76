import type { CueGroup } from '../cues/tree.ts'

/**
 * Words aimed at a person, and ways of talking down or brushing off. Own list, short on purpose: words with an
 * everyday sense ("lies", "crazy", "sucks", "foolish") were false alarms in every course post that held them.
 */
export const civilityCues: readonly CueGroup[] = [
  {
    rule: 'civility.insult',
    worth: 1,
    cues: [
      '(idiot|idiots|idiotic|moron|morons|moronic|imbecile|imbeciles|dumbass|jackass|asshole|assholes|bitch|bitches|bastard|bastards|scum|scumbag|retard|retarded|snowflake|snowflakes|troll|trolls|hypocrite|hypocrites|fuck|fucking|fucked|bullshit|shit|shitty|crap|dumb|dumber|dumbest|stupid|stupidity|pathetic|delusional|brainwashed|laughable|clueless|gullible|brainless|liar|liars|sheeple|nitwit|nitwits|dimwit|buffoon|buffoons|ignoramus)',
      '(shame|screw|damn) (on|) (you|them|him|her|off)',
      '(you|they) (make|makes) me sick',
      '(your|their) (ignorance|ilk|stupidity|drivel|nonsense|hypocrisy|delusion|delusions|bigotry|hate|hatred|whining)',
      'you (are|sound) (so|very|really|just|) (ignorant|naive|childish|ridiculous|hopeless|dishonest|lost)',
      "you're (so|very|really|just|) (ignorant|naive|childish|ridiculous|hopeless|dishonest|lost)",
    ],
  },
  {
    rule: 'civility.dismissal',
    worth: 0.8,
    cues: [
      'give me a break',
      'get (a life|over it|real|a clue|a grip|lost|used to it|your facts|your head)',
      '(shut up|grow up|wake up|dream on|nice try|boo hoo|oh please|yeah right|good grief)',
      '(who|nobody|no one) (cares|asked)',
      'so what',
      '(blah blah|yada yada)',
      'whatever you say',
      'what a (joke|load|waste|bunch|surprise|shock|disgrace)',
      '(such|utter|total|complete|absolute|more) (nonsense|rubbish|garbage|crap|drivel)',
      '(drivel|baloney|hogwash|poppycock|claptrap)',
      '(yet another|the usual|same old|typical) (nonsense|liberal|conservative|leftist|rightwing|rant|excuse|excuses|lie|lies|drivel)',
      'pull the other one',
      '(spare|save) (me|us) (the|your|from|)',
      '(whining|whinging|blather|blathering|ranting|spewing)',
    ],
  },
  {
    rule: 'civility.talks-down',
    worth: 0.7,
    cues: [
      'try (reading|thinking|learning|again|harder)',
      'are you (kidding|serious|joking|blind|insane|nuts|really|even|for real|that)',
      '(do|did|have|can|could) you (even|actually|seriously|really) (read|think|know|understand|believe|bother|expect|want)',
      'you (clearly|obviously|apparently|evidently|seriously|honestly) _ ',
      'you (people|folks|guys|types|liberals|conservatives|lefties|leftists|righties|boomers|millennials)',
      'people like you',
      'you (have|had) (no idea|no clue|no business|nothing)',
      'you know nothing',
      "you (just|simply|really|still) (do not|don't|cannot|can't|won't) (get|understand|see|know|like|want|have)",
      '(maybe|perhaps) you (should|could|might|need to|ought to) (read|try|learn|think|look|check|get|go|stop|take|consider)',
      'you (might|may) want to (read|learn|check|look|try|think|consider)',
      '(do|did) your (homework|research)',
      '(educate|inform) yourself',
      'learn (to|how to) (read|think|spell|write|count)',
      'let me (explain|spell|help you|guess)',
      'if you (actually|really|had|ever|bothered) _ ',
      '(so called|self proclaimed|self appointed|wannabe)',
      '(surely|come on|hello) you',
      'you must be (joking|kidding|new|blind|one)',
      'i (suppose|guess|bet) you (think|would|are|have|also|never)',
      'good luck with that',
    ],
  },
]

/** Heated words. They have uses in any subject, so they only colour the value and are not shown as signs. */
export const heatedCues: readonly CueGroup[] = [
  {
    rule: 'civility.heated',
    worth: 0.3,
    cues: [
      '(nonsense|rubbish|garbage|ridiculous|absurd|disgusting|disgraceful|hilarious|shameful|insane|crazy|nuts)',
      '(lies|lying|hypocrisy|propaganda|ignorant|ignorance|hatred|hate|greedy|corrupt|cowards|clowns|losers|fools|bigots|haters)',
      '(sure|right|yeah) (sure|right|yeah)',
      '(of course|obviously) (you|they)',
      "(why|how) (do not|don't|dare) you",
    ],
  },
]

/** Signs of regard: they soften, and count for the note. */
export const regardCues: readonly CueGroup[] = [
  {
    rule: 'civility.regard',
    worth: 0,
    cues: [
      'thank you',
      'thanks (for|to)',
      'i appreciate',
      '(good|great|fair|interesting|excellent) (point|question|post|comment|article)',
      'i (see|understand|respect) (your|what you|why you|where you|the)',
      'with respect',
      'i (may|might|could) be wrong',
      'please',
      '(sorry|apologies) (if|for|to|that)',
      '(i think|it seems|perhaps|in my view|in my opinion|i agree)',
    ],
  },
]
