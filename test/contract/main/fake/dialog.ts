import type {
  MessageBoxOptions,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron'

/** The system's dialogs with a person who answers as the test says. Nothing chosen means "cancel". */
export class FakeDialog {
  saveTo: ((options: SaveDialogOptions) => string | null) | null = null
  open: readonly string[] = []
  /** Index of the button that is pressed; null while the person thinks. */
  press: number | null = 0
  readonly saves: SaveDialogOptions[] = []
  readonly opens: OpenDialogOptions[] = []
  readonly messages: MessageBoxOptions[] = []
  readonly errors: { readonly title: string; readonly content: string }[] = []

  showSaveDialog(_window: unknown, options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
    this.saves.push(options)
    const filePath = this.saveTo?.(options) ?? ''
    return Promise.resolve({ canceled: filePath === '', filePath })
  }

  showOpenDialog(_window: unknown, options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
    this.opens.push(options)
    return Promise.resolve({ canceled: this.open.length === 0, filePaths: [...this.open] })
  }

  /** Ends with the button, or with `cancelId` when the question is withdrawn. */
  showMessageBox(options: MessageBoxOptions): Promise<{ response: number; checkboxChecked: boolean }> {
    this.messages.push(options)
    const answer = (response: number): { response: number; checkboxChecked: boolean } => ({
      response,
      checkboxChecked: false,
    })
    if (this.press !== null) return Promise.resolve(answer(this.press))
    return new Promise((resolve) => {
      options.signal?.addEventListener('abort', () => {
        resolve(answer(options.cancelId ?? 0))
      })
    })
  }

  showErrorBox(title: string, content: string): void {
    this.errors.push({ title, content })
  }
}
