/**
 * Words that fit any discussion. They may carry a sentence, but they do not show that it is about this topic:
 * talk about talking ("topic", "opinion"), everyday verbs, praise, words that name evidence without giving any,
 * and the stock phrases of filler prose. Compared as stems.
 */
import { stem } from '../text/stem.ts'

const talk = `topic subject discussion discuss post posting reply replies respond response comment thread forum class
  classmate peer peers professor instructor course week module prompt question answer issue matter point opinion view
  viewpoint perspective thought idea argument statement side stance position debate conversation read reading write
  writing say said saying tell told talk talking mention state argue agree disagree share sharing hear hearing listen
  explain describe express note refer guess suppose wonder summary conclusion paragraph sentence word words essay
  assignment title introduction concern concerns concerned define defines definition dictionary`

const everyday = `get gets got getting make making made go going goes gone went come coming came take taking took taken
  give giving gave given put find finding found see seeing seen saw look looking seem seems feel feeling felt know
  knowing knew known think thinking believe belief want wanted need needed like liked love loved try trying tried use
  using used keep kept let start started begin began stop stopped happen happened become became turn mean meant
  show showed shown ask asked work working call called help helping helped learn learning learned understand
  understanding understood remember care hope wish expect enjoy enjoyed bring leave left let live living move play run
  set deal handle do person people man men woman women guy guys human humanity folk folks thing things stuff way ways
  time times day days week month year years night morning weekend life lives world place places part parts kind sort
  type types form case cases fact facts reason reasons result results problem problems situation situations example
  examples instance experience experiences end beginning rest number numbers amount level levels area aspect factor
  factors term terms hand hands head name line list group member home house family friend friends job school student
  students teacher teachers body eye eyes face country society community everyone change changes difference
  differences effect effects cause causes impact role purpose goal goals choice option decision action actions
  everyone nothing something two three four five six seven eight nine ten eleven twelve hundred thousand half
  evening`

const judging = `good great bad best better worse worst nice fine right wrong true false real important interesting
  interested amazing awesome wonderful excellent fantastic perfect terrible horrible awful big small large little long
  short high low new old young first second third last next main major minor different similar same many whole full
  certain clear clearly sure easy hard difficult simple complex possible impossible able unable necessary free common
  special general specific various several own bit enough okay cool fun funny happy sad glad lucky crazy strong weak
  positive negative beneficial valid key huge deep deeper wide broad open close close-minded personal likely
  available useful helpful worth value valuable strongly highly easily greatly extremely incredibly obviously`

const evidenceNames = `evidence proof data study studies research researcher researchers source sources article
  articles report reports author authors scholar scholars expert experts scientist scientists literature theory
  theories statistic statistics survey finding findings journal publication published publish book books chapter text
  textbook website internet cite cited citation reference references prove proven suggest suggests indicate
  indicates demonstrate demonstrates conclude percent percentage according university institute vol volume pp et al
  million billion increase increased decrease decreased significant significantly figure figures support supports
  supported depend depends depending participant participants`

const filler = `multifaceted nuanced nuance landscape underscore underscores highlight highlights foster fostering
  leverage leveraging navigate navigating complexity complexities evolving evolve meaningful dialogue critical
  critically essential crucial vital pivotal paramount ultimately balance balanced balancing consideration
  considerations consider considering considered compelling diverse diversity perspective perspectives delve delves
  tapestry realm holistic comprehensive robust insight insights insightful thought-provoking provoking intricate
  interplay dynamic dynamics approach approaches framework frameworks context contexts contextual outcome outcomes
  promote promoting promotes cultivate cultivating individual individuals stakeholder stakeholders implication
  implications broader profound profoundly remain remains remaining serve serves serving testament shed light explore
  exploring exploration examine examining examination analyze analysis address addressing addresses acknowledge
  acknowledging recognize recognizing embrace embracing enhance enhancing empower empowering facilitate ensure
  ensuring encourage encourages encouraging reflect reflects reflection overall potential ongoing contemporary
  modern today society societal challenge challenges challenging opportunity opportunities solution solutions
  innovative transformative sustainable inclusive inclusivity engagement engage engaging contribute contributes
  contribution competing strive striving nature offer offers require requires involve involves involving demand
  demands invite invites offering lens journey informed inform thoughtful thoughtfully respectful respectfully
  mindful genuine lasting appreciate valuable multitude myriad plethora array range variety wide delicate intersect
  intersection shape shaped shapes shaping aspect element elements component components fundamental fundamentally
  inherent inherently mutual collective collectively collaborate collaboration collaborative constructive align
  aligning alignment strategy strategies pathway forward moving ever-changing ever-evolving rapidly increasingly
  interconnected imperative necessitate necessitates emphasize emphasizes emphasizing importance significance
  relevance relevant topic`

const smallTalk = `weekend weather coffee lunch dinner breakfast tired sleep sleepy busy fun vacation holiday birthday
  party tonight tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday afternoon evening hello
  greetings everyone forward excited looking luck congrats cheers welcome sunny rain raining cold warm dog cat`

function stemsOf(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((words) => words.trim().split(/\s+/)).map((word) => stem(word)))
}

export const genericStems: ReadonlySet<string> = stemsOf(
  talk,
  everyday,
  judging,
  evidenceNames,
  filler,
  smallTalk,
)
