/** Usual short forms of English and Spanish given names, folded, as "short: full full". */
const table = [
  'abby: abigail; andy: andrew andrea; annie: anne anna ann; barb: barbara; becky: rebecca; bella: isabella',
  'beth: elizabeth; betty: elizabeth; bill: william; billy: william; bob: robert; bobby: robert; cathy: catherine',
  'chuck: charles; dick: richard; drew: andrew; ed: edward; eddie: edward; ellie: eleanor; fran: frances francis',
  'gabby: gabriela gabriella; hank: henry; jack: john; jake: jacob; jim: james; jimmy: james; johnny: john',
  'kate: katherine catherine kathryn; katie: katherine catherine; kathy: katherine; larry: lawrence; lexi: alexis',
  'alexandra; libby: elizabeth; liz: elizabeth; lizzie: elizabeth; lola: dolores; maggie: margaret',
  'meg: margaret megan; mike: michael; mick: michael; molly: mary; nacho: ignacio; nando: fernando; ned: edward',
  'nell: eleanor; paco: francisco; peggy: margaret; pepe: jose; polly: mary; rick: richard; rob: robert',
  'sally: sarah; sasha: alexander alexandra; ted: theodore edward; tina: christina martina; tony: anthony antonio',
  'trish: patricia; will: william; zach: zachary; zack: zachary',
].join(' ')

/** Every short form and the given names it stands for, folded. */
export const shortForms: ReadonlyMap<string, readonly string[]> = new Map(
  table.split(';').map((entry) => {
    const [short = '', full = ''] = entry.split(':')
    return [short.trim(), full.trim().split(/[ ]+/u)]
  }),
)
