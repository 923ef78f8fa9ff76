/** A stretch of text that may be a name, with what is needed to judge where it stands. */
export interface Place {
  readonly text: string
  readonly start: number
  readonly end: number
  /** It is an ordinary word too, so that a weaker sign does not do. */
  readonly common: boolean
  /** It is a surname alone: the class cites authors by surname, so a weaker sign does not do. */
  readonly family: boolean
}

const greeting =
  /(?:^|[^\p{L}])(?:hi|hello|hey|hiya|dear|thanks|thank you|thx|welcome|greetings|good (?:morning|afternoon|evening|day)|morning|well (?:said|put)|congrats|congratulations|agreed|(?:good|great|nice|excellent|interesting|fair|strong|lovely|wonderful|amazing) (?:point|post|question|work|job|idea|thoughts?|example|reply|response|insights?|one))(?: (?:again|back|there|so much|a lot|very much|to))?[ \t,!]*$/iu

/** "hi im josh", "My name is Grace": people introduce themselves in small letters too. */
const introduced =
  /(?:^|[^\p{L}])(?:i am|i['’]?m|my name is|my name['’]?s|name is|call me|known as|named|this is)\s+$/iu

const opening =
  /(?:^|[^\p{L}])(?:(?:dis)?agree(?:d|s|ing)? with|repl(?:y|ies|ied|ying) to|respon(?:d|ds|ded|ding|se) to|answer(?:ed|ing)? to|in reply to|mr\.?|mrs\.?|ms\.?|mx\.?|miss)\s+$/iu

const hisPost =
  /^['’]s?\s+(?:\p{L}+\s+)?(?:post|point|comment|reply|replies|question|idea|example|response|argument|thread|thoughts?|view|answer|message|discussion)\b/iu

const said =
  /^\s+(?:also\s+|just\s+)?(?:said|says|wrote|writes|mentioned|mentions|pointed|points out|asked|asks|noted|notes|posted|replied|commented|shared|brought up|suggested|above)(?![\p{L}])/iu

/** What only a classmate does here; an author "argues", "writes" and has an "argument". */
const onlyClassmates =
  /^(?:['’]s?\s+(?:\p{L}+\s+)?(?:post|comment|reply|replies|thread)\b|\s+(?:also\s+|just\s+)?(?:posted|replied|commented)\b)/iu

const closing =
  /(?:best|cheers|regards|sincerely|thanks|thank you|yours|respectfully|take care|warmly|love)[,.! ]*\n?\s*$/iu

/** "Okafor (2019)", "Okafor et al.": an author that is cited, not somebody in the class. */
const citation = /^['’]?s?,?\s*(?:\(\s*\d{4}|\d{4}|et\s+al|&\s|\(ed)/iu

/** "Will you", "May I": the verb at the start of a question. */
const helperVerb = /^\s+(?:i|we|you|it|the|this|that|they|he|she|there|a|an|be|not)(?![\p{L}])/iu

function isGreeted({ text, start, end, common }: Place): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  if (!greeting.test(before)) return false
  return !common || (startsUpper(text.slice(start, end)) && !helperVerb.test(text.slice(end, end + 12)))
}

function startsUpper(text: string): boolean {
  const letter = text.slice(0, 2)
  return letter.charAt(0) !== letter.charAt(0).toLowerCase()
}

/** Ordinary words follow "I am" all the time; as a name they stand with a capital. */
function isIntroduced({ text, start, end, common }: Place): boolean {
  if (!introduced.test(text.slice(Math.max(0, start - 20), start))) return false
  return !common || startsUpper(text.slice(start, end))
}

/** "tyler. business. from here": a post that begins with nothing but the name. */
function isHeading({ text, start, end, common }: Place): boolean {
  return start === 0 && !common && /^\s?[.\n]/u.test(text.slice(end, end + 2))
}

/** "Ben, I liked …" at the start of a line; an ordinary word must not be the start of a list ("May, June and July"). */
function isCalled({ text, start, end, common }: Place): boolean {
  const before = text.slice(0, start)
  const after = text.slice(end)
  if (!/(?:^|\n|[.!?]\s)[\s>*"“-]*$/u.test(before.slice(-12)) && start !== 0) return false
  if (!/^\s?(?:[,:;!]|[–—-]\s)/u.test(after)) return false
  if (!common) return true
  const lineStart = /(?:^|\n)[\s>*"“-]*$/u.test(before.slice(-12)) || before.trim() === ''
  const next = /^\s?[,:;!–—-]+\s*([\p{L}\p{M}'’]+)/u.exec(after)?.[1] ?? ''
  return (
    lineStart &&
    startsUpper(text.slice(start, end)) &&
    (!startsUpper(next) || /^(?:I|You|Thank|Great|Good)/u.test(next))
  )
}

/** "I agree, Grace!" at the end of a sentence. */
function isCalledLast({ text, start, end }: Place): boolean {
  if (!/[\p{L}\p{M}],\s$/u.test(text.slice(Math.max(0, start - 3), start))) return false
  if (!startsUpper(text.slice(start, end)) || !/^\s?(?:[.!?]|$|\n)/u.test(text.slice(end, end + 2)))
    return false
  const sentence = text.slice(Math.max(0, start - 60), start)
  // "in April, May." is a list; a call follows a clause of at least two words and one comma.
  return (
    (
      sentence
        .split(/[.!?\n]/u)
        .at(-1)
        ?.match(/,/gu) ?? []
    ).length === 1
  )
}

/** "— Ana" or a last line with nothing but the name. */
function isSigned({ text, start, end }: Place): boolean {
  if (!/^\s*[.!)*]*\s*$/u.test(text.slice(end))) return false
  const before = text.slice(0, start)
  if (start === 0) return false
  return (
    /(?:^|\n)[ \t]*[-–—~*(]*[ \t]*$/u.test(before) ||
    /\s[-–—~]+\s*$/u.test(before) ||
    closing.test(before.slice(-30))
  )
}

/** "Ana's post", "agree with Ana", "Ana asked". */
function isSpokenOf({ text, start, end, family }: Place): boolean {
  const after = text.slice(end, end + 40)
  if (!startsUpper(text.slice(start, end)) || citation.test(after)) return false
  if (opening.test(text.slice(Math.max(0, start - 30), start))) return true
  return family ? onlyClassmates.test(after) : hisPost.test(after) || said.test(after)
}

/** Whether a name must stand here: a mention, a greeting, a call, a signature, or a classmate spoken of. */
export function isNamePlace(place: Place): boolean {
  if (place.text.charAt(place.start - 1) === '@') return true
  if (isIntroduced(place) || isHeading(place)) return true
  return isSpokenOf(place) || isGreeted(place) || isCalled(place) || isCalledLast(place) || isSigned(place)
}

const notASurname =
  /^(?:I|The|And|But|You|Your|In|This|That|These|It|So|What|Do|Does|Did|If|My|We|Our|Also|How|Why|When|Where|As|At|Is|Are|Was|On|For|To|Thanks|Thank|Great|Good|Yes|No|Not|Can|Could|Would|Have|Has|I['’]\p{L}+)$/u

/** "Karl" followed by "Marx": somebody else's full name, where the class has another Karl. */
export function isAnotherFullName(text: string, end: number): boolean {
  const next = /^ ([\p{Lu}][\p{L}\p{M}'’-]+)/u.exec(text.slice(end, end + 40))?.[1]
  return next !== undefined && !notASurname.test(next)
}
