import type { CriterionScore, NoteScore, PostScore, Reason } from '#shared/model/score.ts'

function reasonRow({ rule, text, start, end }: Reason) {
  return { rule, text, start, end }
}

function criterionRow({ level, value, reasons }: CriterionScore) {
  return { level, value, reasons: reasons.map(reasonRow) }
}

function noteRow({ value, reasons }: NoteScore) {
  return { value, reasons: reasons.map(reasonRow) }
}

/** One post's suggestion as the command line prints it; spans index the displayed text of the post. */
export function scoreRow(score: PostScore) {
  return {
    postId: score.postId,
    topicId: score.topicId,
    authorId: score.authorId,
    parentId: score.parentId,
    words: score.words,
    needsHuman: score.needsHuman !== null,
    cause: score.needsHuman?.cause ?? null,
    overall: score.overall,
    criteria: Object.fromEntries(Object.entries(score.criteria).map(([id, one]) => [id, criterionRow(one)])),
    notes: { civility: noteRow(score.notes.civility), clarity: noteRow(score.notes.clarity) },
    dialogue: {
      label: score.dialogue.label,
      labels: score.dialogue.labels,
      scores: score.dialogue.scores,
    },
    rulesVersion: score.rulesVersion,
  }
}
