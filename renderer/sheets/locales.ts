import insights from '#resources/locales/en/insights.json'
import reading from '#resources/locales/en/reading.json'
import rubric from '#resources/locales/en/rubric.json'
import sheets from '#resources/locales/en/sheets.json'

/** The sentences that sheets are made of, by namespace. */
export const locales = { insights, reading, rubric, sheets }
