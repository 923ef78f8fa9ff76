import type { Skill, SmallGroupSheet } from '#shared/contract/sheetViews.ts'
import { executiveSkill, type ExecutiveSkill } from '#shared/feedback/executiveSkill.ts'
import type { DraftInput } from '#shared/feedback/draftInput.ts'
import { message } from '#shared/model/message.ts'

/** What a group round a table can hold. */
const membersAtMost = 6

const skillOf: Readonly<Record<ExecutiveSkill, Skill>> = {
  time: 'planning',
  start: 'starting',
  priority: 'choosing',
}

interface Asked {
  readonly skill: Skill
  /** Students and their posts, those whom the instructor chose; or the whole class. */
  readonly students: readonly DraftInput[]
  readonly chosen: boolean
}

/**
 * The teacher's small group: who sits in it, and why in words that could be said to their face. Where the instructor
 * chose nobody, those are proposed whose posts of the weeks ask for the skill; the pattern is a reason to offer help
 * and never printed as a finding.
 */
export function smallGroupSheet({ skill, students, chosen }: Asked): SmallGroupSheet {
  const found = students.map((input) => {
    const needs = executiveSkill(input)
    return { person: input.person, needs: needs === null ? null : skillOf[needs] }
  })
  const members = chosen ? found : found.filter(({ needs }) => needs === skill).slice(0, membersAtMost)
  return {
    skill,
    members: members.map(({ person, needs }) => ({
      personId: person.id,
      name: person.name,
      why: message(`sheetPages:smallGroup.why.${needs ?? 'company'}`),
    })),
    suggested: !chosen,
  }
}
