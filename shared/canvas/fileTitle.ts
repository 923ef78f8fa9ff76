/**
 * What a file's name says about its content: without folder, extension, the "(1)" of a second download, and with
 * spaces for underscores. For exports that name their topic nowhere else.
 */
export function fileTitle(name: string): string {
  return name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/\s*\(\d{1,3}\)$/, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
}
