import headings from '#resources/phrases/homeLanguages.json'
import type { CourseFacts, HomeLanguage } from '#shared/model/courseFacts.ts'

type Language = (typeof headings)['es']
/** The headings that can stand on a sheet in a second language. */
export type SecondHeading = Exclude<keyof Language, 'name' | 'dir' | 'check' | 'yes' | 'notYet'>

/** A language by its own name, with its sentences. */
export function wordsOf(language: HomeLanguage): Language {
  return headings[language]
}

/** A heading with the same in the family's language beside it, marked as such for screen readers. */
export function Heading({
  text,
  second,
  facts,
}: {
  readonly text: string
  readonly second: SecondHeading
  readonly facts: Pick<CourseFacts, 'homeLanguage'>
}) {
  const { homeLanguage } = facts
  if (homeLanguage === null) return <h2>{text}</h2>
  const words = wordsOf(homeLanguage)
  return (
    <h2>
      {text}{' '}
      <span className="sheet-second" lang={homeLanguage} dir={words.dir}>
        {words[second]}
      </span>
    </h2>
  )
}
