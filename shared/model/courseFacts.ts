import { z } from 'zod'

/** Languages in which sheets can repeat their headings, for families (BCP 47). Never guessed from a name. */
export const HomeLanguage = z.enum(['ar', 'de', 'es', 'fr', 'ko', 'pt', 'ru', 'tl', 'uk', 'vi', 'zh'])
export type HomeLanguage = z.infer<typeof HomeLanguage>

const line = z.string().max(300)

/** A small picture as a data address. SVG is left out: it can hold scripts and addresses. */
const Logo = z
  .string()
  .max(200_000)
  .regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+=*$/u)

/**
 * What sheets say about the course beside feedback: where and when it meets, what was agreed, how levels are shown.
 * Empty text means that nothing is printed there, or a line to write on.
 */
export const CourseFacts = z
  .object({
    meeting: line,
    officeHours: line,
    /** Days after the sheet comes back in which a level can be asked about; null prints no date. */
    questionDays: z.number().int().min(1).max(90).nullable(),
    learningTarget: line,
    /** The rules the class agreed on; empty for the starter rules of the program. */
    groundRules: z.array(z.string().trim().min(1).max(200)).max(12).readonly(),
    /** Where the recording of a live discussion is, for the make-up sheet. */
    recording: line,
    logo: Logo.nullable(),
    homeLanguage: HomeLanguage.nullable(),
    /** False for courses that do not teach the dialogue strategies: the box is left out. */
    dialogueBox: z.boolean(),
    /** Levels in words, the points of an imported rubric, or neither (feedback before marks). */
    levelsAs: z.enum(['levels', 'points', 'neither']),
  })
  .readonly()
export type CourseFacts = z.infer<typeof CourseFacts>

/** The one key of the facts table. */
export const factsKey = 'course'

export const noFacts: CourseFacts = {
  meeting: '',
  officeHours: '',
  questionDays: 14,
  learningTarget: '',
  groundRules: [],
  recording: '',
  logo: null,
  homeLanguage: null,
  dialogueBox: true,
  levelsAs: 'levels',
}

/** The facts of a course, or what stands for them until the instructor says something. */
export function factsOf(facts: Readonly<Record<string, CourseFacts>>): CourseFacts {
  return (Object.hasOwn(facts, factsKey) ? facts[factsKey] : undefined) ?? noFacts
}
