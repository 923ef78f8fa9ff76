/**
 * Words that hold sentences together in English. They never count as content and never anchor a sentence.
 * The classes are used to notice text whose words were shuffled: "the of", "a because" do not occur in English,
 * of whatever variety or level.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/)

export const determiners: ReadonlySet<string> = new Set(list('a an the my your our their every'))

export const prepositions: ReadonlySet<string> = new Set(
  list(`of in on at by for with from to into onto upon about against between among through during without within
    toward towards across behind beyond beneath beside under over per via amid`),
)

const conjunctions =
  list(`and or but nor so yet because since although though while whereas if unless until than
  whether as that when where which who whom whose why how what`)

const pronouns =
  list(`this that these those his her its i me mine myself you yours yourself yourselves he him himself she hers herself it itself we us
  ours ourselves they them theirs themselves one ones someone anyone everyone everybody nobody somebody anybody
  something anything everything nothing none both either neither each other others another such same own`)

export const auxiliaries: ReadonlySet<string> = new Set(
  list(`am is are was were be been being do does did doing done have has had having will would shall should can could
    may might must ought cannot`),
)

const adverbs =
  list(`not no yes yeah yep nope nah also too very really quite rather just only even still already ever
  never always often sometimes usually again here there now then today ago soon once twice almost enough much many
  more most less least few several some any all lot lots bit ok okay oh well maybe perhaps actually basically
  definitely certainly simply mostly mainly especially particularly generally probably possibly truly totally
  completely absolutely literally however therefore thus hence moreover furthermore nevertheless nonetheless
  meanwhile otherwise instead besides indeed anyway further consequently accordingly likewise similarly finally
  firstly secondly thirdly lastly etc eg ie after before till except unlike despite near past plus inside outside
  alongside whilst due yesterday today tomorrow up down out off away back around along together apart above below`)

const contractions =
  list(`im ive id ill youre youve youd youll hes shes its were weve theyre theyve theyd theyll dont
  doesnt didnt isnt arent wasnt werent havent hasnt hadnt wont wouldnt cant couldnt shouldnt mustnt aint thats theres
  whats wheres heres lets whos gonna wanna gotta kinda sorta cuz coz cause bc tho u ur r n pls plz thx lol lmao omg
  btw idk imo imho hi hello hey thanks thank please sorry dear`)

export const functionWords: ReadonlySet<string> = new Set([
  ...determiners,
  ...prepositions,
  ...conjunctions,
  ...pronouns,
  ...auxiliaries,
  ...adverbs,
  ...contractions,
])

/** The small words without which there is no English sentence, however short or roughly made. */
export const grammarWords: ReadonlySet<string> = new Set([
  ...determiners,
  ...prepositions,
  ...pronouns,
  ...auxiliaries,
  ...contractions,
  ...list('and or that not who which what when where how why if as than'),
])

/** Words that deny. */
export const negations: ReadonlySet<string> = new Set(
  list(`not no never nobody none nothing cannot neither nor without isnt arent wasnt werent doesnt dont didnt cant
    couldnt wont wouldnt shouldnt hasnt havent hadnt aint`),
)

/** Words for the person addressed. */
export const secondPerson: ReadonlySet<string> = new Set(
  list('you your yours yourself youre youve youd youll'),
)

/** What cannot stand straight behind a determiner or preposition that needs a noun: the mark of shuffled words. */
export const neverAfterDeterminer: ReadonlySet<string> = new Set([
  ...determiners,
  ...prepositions,
  ...auxiliaries,
  ...list(
    'and or but because if although though whereas i me he him she we us they them it not than this these those',
  ),
])
