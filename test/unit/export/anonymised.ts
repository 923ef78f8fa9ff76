import { anonymisedSteps } from '#shared/export/anonymisedFile.ts'

/** The copy without names, all its steps done at once. */
export function anonymisedFile(...given: Parameters<typeof anonymisedSteps>): string {
  const steps = anonymisedSteps(...given)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
