import { useTranslation } from 'react-i18next'

/** Says what an entry is about: a criterion, a habit, a dialogue strategy or a situation; unknown ones as written. */
export function useSubject(): (about: string) => string {
  const { t, i18n } = useTranslation(['feedbackScreen', 'rubric'])
  return (about) => {
    const key = [
      `rubric:criterion.${about}.title`,
      `rubric:strategy.${about}`,
      `feedbackScreen:bank.subjects.${about}`,
    ].find((one) => i18n.exists(one))
    return key === undefined ? about : t(key)
  }
}
