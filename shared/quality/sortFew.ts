/**
 * Sorts a short list in place and returns it; equals keep their order. Lists of findings hold a handful: the engine's
 * own sort copies them first.
 */
export function sortFew<Item>(list: Item[], compare: (one: Item, other: Item) => number): Item[] {
  for (let from = 1; from < list.length; from += 1) {
    const item = list[from]
    if (item === undefined) continue
    let at = from
    for (; at > 0; at -= 1) {
      const before = list[at - 1]
      if (before === undefined || compare(before, item) <= 0) break
      list[at] = before
    }
    list[at] = item
  }
  return list
}
