/** The host's word for where a file lies, so that it can be moved later; null where it lies nowhere, or none can say. */
export async function originOf(file: File, host: Pick<Window, 'workbench'> = window): Promise<string | null> {
  const word = await host.workbench?.origin?.(file).catch(() => null)
  return typeof word === 'string' ? word : null
}
