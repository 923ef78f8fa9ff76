import type { Change } from '#shared/model/change.ts'
import type { CourseWork } from '#shared/model/work.ts'
import { sameValue } from '../calls/sameValue.ts'

interface TableChange<Name, Entry> {
  readonly table: Name
  readonly key: string
  readonly before: Entry | null
  readonly after: Entry | null
}

function tableChanges<Name extends string, Entry>(
  table: Name,
  from: Readonly<Record<string, Entry>>,
  to: Readonly<Record<string, Entry>>,
): readonly TableChange<Name, Entry>[] {
  const [old, wanted] = [new Map(Object.entries(from)), new Map(Object.entries(to))]
  return [...new Set([...old.keys(), ...wanted.keys()])].flatMap((key) => {
    const [before, after] = [old.get(key) ?? null, wanted.get(key) ?? null]
    return sameValue<Entry | null>(before, after) ? [] : [{ table, key, before, after }]
  })
}

/** What has to change so that the work of one moment becomes that of another: `applyChanges(from, …)` is `to`. */
export function changesBetween(from: CourseWork, to: CourseWork): readonly Change[] {
  return [
    ...tableChanges('settings', from.settings, to.settings),
    ...tableChanges('imports', from.imports, to.imports),
    ...tableChanges('forums', from.forums, to.forums),
    ...tableChanges('people', from.people, to.people),
    ...tableChanges('columns', from.columns, to.columns),
    ...tableChanges('marks', from.marks, to.marks),
    ...tableChanges('drafts', from.drafts, to.drafts),
    ...tableChanges('plans', from.plans, to.plans),
    ...tableChanges('rechecks', from.rechecks, to.rechecks),
    ...tableChanges('reveals', from.reveals, to.reveals),
    ...tableChanges('views', from.views, to.views),
    ...tableChanges('facts', from.facts, to.facts),
    ...tableChanges('contacts', from.contacts, to.contacts),
  ]
}
