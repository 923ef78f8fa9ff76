import type { CueGroup } from './tree.ts'

const people =
  'family|mother|father|mom|mum|mam|mama|papa|dad|' +
  'parents|sister|sisters|brother|brothers|cousin|cousins|uncle|uncles|aunt|aunts|auntie|aunty|' +
  'grandmother|grandfather|grandma|grandpa|gran|granny|nan|nana|grandad|granddad|grandparents|son|daughter|children|kids|baby|wife|husband|partner|' +
  'friend|friends|boss|manager|supervisor|landlord|landlady|doctor|nurse|team|crew|teacher|coach|coworkers|coworker|colleague|' +
  'colleagues|students|pupils|patients|patient|clients|customers|neighbor|neighbour|neighbors|neighbours|roommate|roommates|' +
  'flatmate|flatmates|tutor|mentor'

const places =
  'neighborhood|neighbourhood|hometown|village|town|island|street|block|building|farm|ward|placement|office|shift|shop|kitchen|' +
  'lab|school|university|campus|church|mosque|temple|synagogue|choir|club|union|hospital|clinic|nursery|internship|apprenticeship|' +
  'country|city|community|culture|language|practice|classroom|workplace|job|household'

/** What people did: not what they thought, said or read, which any post tells. */
const did =
  'worked|lived|moved|came|went|drove|walked|rode|sailed|flew|travelled|traveled|visited|left|stayed|slept|grew|fell|lost|broke|' +
  'bought|sold|paid|earned|spent|borrowed|carried|built|cooked|cleaned|planted|picked|packed|repaired|fixed|filled|delivered|' +
  'served|waited|volunteered|coached|taught|nursed|translated|interpreted|played|sang|marched|signed|joined|quit|applied|' +
  'forwarded|deleted|texted|phoned|called|watched|heard|saw|met|caught|got|had|took|tried|learned|learnt|started'

/** Signs of the writer's own life, work or place. A sentence has to be about the topic all the same. */
export const livedCues: readonly CueGroup[] = [
  {
    rule: 'support.lived-experience',
    worth: 1,
    cues: [
      `in (my|our) (own|) (experience|class|classes|family|house|life|${places})`,
      `when (i|we) (was|were|lived|${did}|first)`,
      'i (have|remember|recall|noticed|experienced|used to) (a|an|the|in|at|how|that|when|with|seeing|being|my|)',
      'i (once|also|even|only|still|always|never|just) (remember|forget|keep|do)',
      `i (once|also|even|only|never|just|) (${did}) (a|an|the|in|at|as|it|for|to|with|on|up|from|my|our|out|off|home|this|that)`,
      `we (once|also|even|only|never|just|) (${did}) (the|a|an|in|at|it|to|for|our|one|that|this)`,
      "(i've|i have) (seen|been|worked|found|noticed|used|tried|had|experienced|lived|known|met)",
      'i (work|live) (as|at|in|for|with|on|nights)',
      `my (own|little|late|older|younger|) (${people}|${places}|phone)`,
      `our (own|little|old|) (${people}|${places}|bulletin|group|class|council)`,
      '(one|some|most|many|two|three) of (my|our)',
      '(the|every|each|first) time (i|we)',
      'where (i|we) (live|lived|work|worked|grew up|come from|am from)',
      '(i am|i was|we are|we were) (from|born|raised)',
      'i come from',
      'at the (shop|firm|school|company|hospital|farm|office|place|bank|clinic|nursery|station) where i',
      '(as a|i am a|i was a) (child|kid|teacher|nurse|parent|student|driver|waiter|waitress|volunteer|farmer|cashier|tutor|mother|father|coach|trainee|carer|cleaner|translator|librarian)',
      'as (someone|somebody) who',
      '(in|at) (high|primary|middle|elementary|secondary) school',
      '(last|that|one) (summer|winter|spring|autumn|year|month) (i|we|my|our)',
      'back home',
      '(i|we|us|me) at work',
      'growing up',
    ],
  },
]
