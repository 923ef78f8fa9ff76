import { criterionId } from './ids.ts'
import type { Criterion, Rubric, Signal } from './rubric.ts'

function builtIn(signal: Exclude<Signal, 'none'>): Criterion {
  return {
    id: criterionId(signal),
    title: `rubric:criterion.${signal}.title`,
    description: `rubric:criterion.${signal}.description`,
    signal,
    weight: 1,
    points: null,
    meanings: null,
  }
}

/** The five criteria a new course starts with (JOURNEY 4.4). Titles are locale keys. */
export const defaultRubric: Rubric = {
  id: 'default',
  title: 'rubric:default.title',
  criteria: [
    builtIn('point'),
    builtIn('support'),
    builtIn('engage'),
    builtIn('inquire'),
    builtIn('transform'),
  ],
}
