/**
 * Names that are also ordinary words, months, places or authors' favourite abstractions. In running text they are
 * left alone; they count as a name only where a name must stand (greeting, mention, signature, with the surname).
 */
const wordsThatAreNames =
  'will may grace mark rose hope faith joy art bill frank grant dawn summer april june august autumn ' +
  'violet daisy olive ruby pearl amber jade crystal christian chase chance ' +
  'page dean earl duke king prince judge noble young long short brown white green black ' +
  'gray grey gold rich guy buddy sunny sandy rusty dusty misty stormy rain sky star river brook brooks heath ' +
  'cliff forest wood woods stone rock lane miles price love ' +
  'day knight major early bliss angel charity patience prudence constance mercy honor honour trinity serenity ' +
  'melody harmony destiny genesis dakota austin paris london florence israel chad georgia ' +
  'virginia carolina asia india china kenya savannah madison lincoln jackson jefferson washington phoenix ' +
  'he an do so my in you can song sun bay thy the ha ho le la ma pa min man van sung hung tan sang ling wing ' +
  'no on or as at it is us we me be by go if of to up am pm ok oh hi all any some one two ' +
  'justice liberty freedom truth power winter spring weeks best case cash cross dear field fields fisher ' +
  'fox gates good hall hand hill holiday house hunt law light little marsh moon moore park parks pope reader ' +
  'rivers rush sharp shore small smart snow speed street strong swift wall waters way west north south east ' +
  'winner wise worth wright temple church bishop abbot parish pastor baker butcher cook farmer potter smith ' +
  'tailor mayor marshal marshall sergeant general english french german polish roman norman ireland ' +
  'cherry ginger basil sage berry pepper penny dollar sterling silver copper ' +
  'gene buck ' +
  'merit reef ridge roman royal saint scout skip timber ' +
  'tuesday wednesday thursday friday saturday sunday monday january february march july september october ' +
  'november december'

const known: ReadonlySet<string> = new Set(wordsThatAreNames.split(' '))

/** Whether a folded name is an ordinary word as well. One and two letters always are. */
export function isCommonWord(folded: string): boolean {
  return folded.length < 3 || known.has(folded)
}

const addressed =
  'all everyone everybody class classmates team folks friends group guys there again both anyone professor prof ' +
  'dr doctor instructor teacher mr mrs ms miss so very for to you and or the this that much'

const groupWords: ReadonlySet<string> = new Set(addressed.split(' '))

/** "Hi all", "thanks everyone": words that follow a greeting and name nobody. */
export function isAddressToAll(folded: string): boolean {
  return groupWords.has(folded)
}
