import groupSheets from '#resources/locales/en/groupSheets.json'
import grouping from '#resources/locales/en/grouping.json'
import history from '#resources/locales/en/history.json'
import insights from '#resources/locales/en/insights.json'
import reading from '#resources/locales/en/reading.json'
import rubric from '#resources/locales/en/rubric.json'
import sheetPages from '#resources/locales/en/sheetPages.json'
import sheets from '#resources/locales/en/sheets.json'
import skillCards from '#resources/locales/en/skillCards.json'

/** The sentences that sheets are made of, by namespace. */
export const locales = {
  groupSheets,
  grouping,
  history,
  insights,
  reading,
  rubric,
  sheetPages,
  sheets,
  skillCards,
}
