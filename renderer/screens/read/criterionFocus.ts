/** The level of a criterion that the Tab key reaches: the one set, else the first. */
function reachable(criterion: Element | undefined): HTMLElement | null {
  return criterion?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]') ?? null
}

/** The scale of a criterion by its place, or null beyond the last. */
export function scaleAt(index: number): HTMLElement | null {
  return reachable([...document.querySelectorAll('[data-criterion]')][index])
}
