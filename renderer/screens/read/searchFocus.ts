/** Whether the cursor stands in a search box. */
export function isSearching(): boolean {
  return document.activeElement?.matches('input[type="search"]') ?? false
}

/** From the search box to the post that was found. */
export function goToFound(): void {
  document.querySelector<HTMLElement>('[data-post]')?.focus()
}
