/** What lies over the window, one at a time. */
export type Dialog = 'none' | 'shortcuts' | 'settings' | 'rubric' | 'forums' | 'notice' | 'history' | 'create'
export type OpenDialog = (dialog: Dialog) => void
