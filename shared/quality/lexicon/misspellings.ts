/**
 * Frequent misspellings of words that the rules look for, and what was meant. They are read as the intended word,
 * so that a misspelled "because" counts as one: spelling has no path into a level.
 */
const table = `becuase because;becasue because;beacuse because;becouse because;becaus because;bcause because;
  cuz because;coz because;bcoz because;bcuz because;teh the;thier their;thire their;thay they;
  definately definitely;definatly definitely;recieve receive;beleive believe;belive believe;
  wich which;whitch which;wether whether;wheather whether;therefor therefore;therfore therefore;thefore therefore;
  howver however;howevr however;altho although;althought although;allthough although;eventhough although;
  exemple example;exampel example;exaple example;instence instance;insted instead;agre agree;aggree agree;
  agreee agree;disagre disagree;dissagree disagree;disagreee disagree;arguement argument;argumant argument;
  evidance evidence;evedence evidence;experiance experience;experince experience;expirience experience;
  poeple people;peple people;ppl people;diffrent different;diferent different;diffrence difference;
  untill until;seperate separate;goverment government;enviroment environment;knowlege knowledge;
  nessasary necessary;neccessary necessary;necesary necessary;tommorow tomorrow;truely truly;realy really;
  realise realize;recognise recognize;analyse analyze;behaviour behavior;favour favor;colour color;labour labor;
  centre center;defence defense;programme program;organisation organization;acording according;
  accroding according;accordding according;resarch research;reserch research;studys studies;qoute quote;
  questoin question;quesiton question;intresting interesting;intersting interesting;probaly probably;
  prolly probably;probly probably;alot lot;thru through;tho though;thogh though;thouhgt thought;thougth thought;
  thnk think;thikn think;wat what;wut what;wht what;shud should;shoud should;shold should;woud would;wud would;
  coud could;cud could;dosent doesn't;dosnt doesn't;doesnt doesn't;dont don't;didnt didn't;isnt isn't;
  wont won't;cant can't;couldnt couldn't;wouldnt wouldn't;shouldnt shouldn't;arent aren't;wasnt wasn't;
  werent weren't;havent haven't;hasnt hasn't;im i'm;ive i've;youre you're;theyre they're;thats that's;
  whats what's;u you;ur your;r are;lets let's;occured occurred;happend happened;happent happened;wierd weird;
  freind friend;freinds friends;shcool school;scool school;childern children;childs children;comunity community;
  responsability responsibility;independant independent;consistant consistent;persue pursue;pursuite pursuit;
  concious conscious;consequense consequence;alternitive alternative;sugest suggest;sugests suggests`

export const misspellings: ReadonlyMap<string, string> = new Map(
  table.split(';').map((pair): [string, string] => {
    const [wrong = '', meant = ''] = pair.trim().split(' ')
    return [wrong, meant]
  }),
)
