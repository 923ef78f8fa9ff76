import type { SheetFacts } from '#shared/contract/sheetViews.ts'
import { CourseFacts } from '#shared/model/courseFacts.ts'

/** The form as it is typed: rules as lines, days as what stands in the field. */
export interface FactsForm extends Omit<CourseFacts, 'groundRules' | 'questionDays'> {
  readonly instructor: string
  readonly helpRoute: string
  readonly groundRules: string
  readonly questionDays: string | number
}

/** The form that shows what is kept. */
export function asForm({ instructor, helpRoute, facts }: SheetFacts): FactsForm {
  return {
    ...facts,
    instructor,
    helpRoute,
    groundRules: facts.groundRules.join('\n'),
    questionDays: facts.questionDays ?? '',
  }
}

/** Rules as they were typed, one a line; a number or a dash that somebody put before them is taken off. */
function rulesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-–•*])\s+/u, '').trim())
    .filter((line) => line !== '')
}

export type FactsProblem = 'tooManyRules' | 'longRule' | 'days'

/** What has to be mended before the form can be kept, or null. */
export function problemOf(form: FactsForm): FactsProblem | null {
  const rules = rulesOf(form.groundRules)
  if (rules.length > 12) return 'tooManyRules'
  if (rules.some((rule) => rule.length > 200)) return 'longRule'
  return asFacts(form) === null ? 'days' : null
}

/** What the form says, or null while it cannot be kept. */
export function asFacts({ instructor, helpRoute, ...form }: FactsForm): SheetFacts | null {
  const facts = CourseFacts.safeParse({
    ...form,
    groundRules: rulesOf(form.groundRules),
    questionDays: form.questionDays === '' ? null : Number(form.questionDays),
  })
  return facts.success
    ? { instructor: instructor.trim(), helpRoute: helpRoute.trim(), facts: facts.data }
    : null
}
