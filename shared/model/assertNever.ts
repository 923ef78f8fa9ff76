/** Ends every switch over a closed set: adding a variant then breaks the build where it matters. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected variant: ${JSON.stringify(value)}`)
}
