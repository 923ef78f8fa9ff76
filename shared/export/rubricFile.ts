import { levels, type Rubric } from '#shared/model/rubric.ts'
import { pointsOfLevel } from '#shared/reading/levelShare.ts'
import { writeCsv } from '#shared/tables/writeCsv.ts'
import { writePoints } from './canvasNumber.ts'
import { titleInWords, type Say } from './exportInput.ts'

const ratingHeader = ['Rating Name', 'Rating Description', 'Rating Points']

/**
 * The course's rubric as Canvas's rubric import takes it: a row for each criterion, its ratings best first. A
 * criterion that came from Canvas keeps its own points, one rating for each; the others have the five levels.
 * Not neutralised: Canvas matches assessments by the exact description.
 * Source: github.com/instructure/canvas-lms, lib/rubric_csv_importer.rb.
 */
export function rubricFile(rubric: Rubric, say: Say): string {
  const name = titleInWords(rubric.title, say)
  const rows = rubric.criteria.map((criterion) => {
    const points = criterion.points ?? levels.map((level) => pointsOfLevel(criterion, level, 4))
    const ratings = points.map((worth, at) => {
      // The words of the five levels, spread over as many ratings as the criterion has.
      const level = points.length < 2 ? 4 : Math.round((at / (points.length - 1)) * 4)
      const meaning = criterion.meanings?.[level] ?? ''
      return [say({ key: `rubric:level.${String(level)}` }), meaning, writePoints(worth)]
    })
    const about = [titleInWords(criterion.title, say), titleInWords(criterion.description, say)]
    return [name, ...about, 'false', ...ratings.toReversed().flat()]
  })
  const widest = Math.max(4, ...rows.map((row) => row.length))
  const ratings = Array.from({ length: (widest - 4) / 3 }, () => ratingHeader).flat()
  const header = ['Rubric Name', 'Criteria Name', 'Criteria Description', 'Criteria Enable Range', ...ratings]
  // Rows stay short where a criterion has fewer ratings: a blank name with blank points would stop Canvas's importer.
  return writeCsv([header, ...rows])
}
