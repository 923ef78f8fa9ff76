import { installWindow } from './window.ts'

/** The document of this file's tests. React looks for one when it is loaded, so this comes before it. */
export const page = installWindow()
