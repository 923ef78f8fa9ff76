import { once } from 'node:events'

/** Where a command writes. */
export interface Output {
  /** One JSON document. */
  json(value: unknown): Promise<void>
  /** One line of text. */
  line(text: string): Promise<void>
}

/** Writes to a stream and waits where it is slow, so that a term of scores never piles up in memory. */
export function outputTo(stream: NodeJS.WritableStream): Output {
  const line = async (text: string): Promise<void> => {
    if (!stream.write(`${text}\n`)) await once(stream, 'drain')
  }
  return { line, json: (value) => line(JSON.stringify(value, null, 2)) }
}
