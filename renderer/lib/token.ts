const storedAs = 'workbench.token'

interface TokenPlace {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>
  readonly history: Pick<History, 'replaceState' | 'state'>
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>
}

/** The token in an address's fragment (`#token=…`), or null. */
export function tokenInHash(hash: string): string | null {
  return /^#token=([\w-]+)$/.exec(hash)?.[1] ?? null
}

/**
 * The key to the loopback host, which arrives once in the fragment. It is taken out of the address bar, so that a
 * screenshot or a shared screen does not show it, and kept for reloads of this tab only.
 */
export function takeToken(place: TokenPlace): string | null {
  const token = tokenInHash(place.location.hash)
  if (token === null) return place.sessionStorage.getItem(storedAs)
  place.sessionStorage.setItem(storedAs, token)
  place.history.replaceState(place.history.state, '', `${place.location.pathname}${place.location.search}`)
  return token
}
