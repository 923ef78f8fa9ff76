/** A file's name without folder, extension and the "(1)" of a second download. */
export function fileName(name: string): string {
  return name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/\s*\(\d{1,3}\)$/, '')
    .trim()
}

/** What a file's name says about its content, in words. For exports that name their topic nowhere else. */
export function fileTitle(name: string): string {
  return fileName(name)
    .replace(/[\s_]+/g, ' ')
    .trim()
}
