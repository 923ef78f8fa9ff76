import type { OpenedFile } from '#shared/contract/desktop.ts'

const againAfterMs = 200
const attempts = 100

function dropEvent(type: 'dragenter' | 'dragover' | 'drop', files: readonly OpenedFile[]): DragEvent {
  const dataTransfer = new DataTransfer()
  for (const { name, bytes } of files) dataTransfer.items.add(new File([bytes], name))
  return new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true })
}

/** The middle of the window: where a person would drop. A page that is only beginning has nothing there yet. */
function target(): EventTarget {
  return document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document
}

/** Drops once. True when the page took the files, which it shows by preventing what browsers do with drops. */
function drop(files: readonly OpenedFile[]): boolean {
  const where = target()
  where.dispatchEvent(dropEvent('dragenter', files))
  where.dispatchEvent(dropEvent('dragover', files))
  return !where.dispatchEvent(dropEvent('drop', files))
}

/**
 * Gives the page files that the system handed over, exactly as if a person had dropped them on the window: one way
 * in for files, not two. While the page is still starting nobody takes them, so it tries again for 20 seconds.
 */
export function dropFiles(files: readonly OpenedFile[], left = attempts): void {
  if (drop(files) || left <= 1) return
  setTimeout(() => {
    dropFiles(files, left - 1)
  }, againAfterMs)
}
