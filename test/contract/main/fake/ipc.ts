import type { IpcMainInvokeEvent } from 'electron'

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

/** What a frame shows of itself. */
export interface Frame {
  readonly url: string
  readonly parent: Frame | null
}

/** `ipcMain`, and the renderer's end of it: what crosses is cloned, as between processes. */
export class FakeIpcMain {
  readonly #doors = new Map<string, Listener>()

  get channels(): readonly string[] {
    return [...this.#doors.keys()]
  }

  handle(channel: string, listener: Listener): void {
    if (this.#doors.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#doors.set(channel, listener)
  }

  /** electron-store registers its own listener for renderers that import it; nobody here does. */
  on(): this {
    return this
  }

  /** A frame invokes a channel. */
  async invoke(frame: Frame | null, channel: string, ...args: unknown[]): Promise<unknown> {
    const door = this.#doors.get(channel)
    if (!door) throw new Error(`No handler registered for '${channel}'`)
    // Of an event the main process reads the sender's frame only.
    const event = { senderFrame: frame } as unknown as IpcMainInvokeEvent
    return structuredClone(await door(event, ...structuredClone(args)))
  }
}
