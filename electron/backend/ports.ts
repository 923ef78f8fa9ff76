import type { Input } from '#shared/contract/api.ts'
import type { PdfPart } from '#shared/contract/sheetApi.ts'
import type { Result } from '#shared/model/result.ts'
import type { ApiError } from '#shared/contract/call.ts'
import type { Capabilities } from '#shared/contract/views.ts'

/** The time, as a port: tests set it. */
export interface Clock {
  /** Now, ISO 8601 with offset `Z`. */
  now(): string
}

/** What the backend uses of a store file: the whole object, written atomically when set. */
interface StoreFile {
  store: Record<string, unknown>
  readonly path: string
}

/** `name` is what electron-store calls Conf's `configName`; both are handed in, so either class can be the port. */
interface StoreOptions {
  readonly cwd: string
  readonly name: string
  readonly configName: string
  readonly fileExtension: string
  readonly clearInvalidConfig: boolean
  readonly accessPropertiesByDotNotation: boolean
}

/** `electron-store` in Electron, its parent class `Conf` elsewhere (importing electron-store starts a download). */
export type StoreClass = new (options: StoreOptions) => StoreFile

/** The files that were dropped on the window or opened: the page has a word for each, and never its path. */
export interface HostOriginals {
  /** Where the file of such a word lies; null for a word that this host did not give. */
  pathOf(origin: string): string | null
  /** Puts a file into the system's bin. False where the system would not. */
  bin(file: string): Promise<boolean>
}

/** What only a host can do. A host without a native way answers `saved: false`; the page then offers its own. */
export interface Host {
  readonly capabilities: Capabilities
  /** Asks for a place and writes the text there. `saved` is false when the person changed their mind. */
  saveFile(name: string, text: string): Promise<Result<{ readonly saved: boolean }, ApiError>>
  /** Prints the page as it stands: as one file, or each part as a file in a folder that the person chooses. */
  printToPdf(
    name: string,
    paper: Input<'app.printToPdf'>['paper'],
    parts: readonly PdfPart[],
  ): Promise<Result<{ readonly saved: boolean }, ApiError>>
  /** Shows a folder in the system's file manager. */
  reveal(folder: string): Promise<Result<null, ApiError>>
  /** Null for a host that cannot know where the page's files lie. */
  readonly originals: HostOriginals | null
}

/** Everything the use cases need from outside. */
export interface Ports {
  readonly clock: Clock
  /** IANA name of the zone that this computer keeps: a new course's days are its days. */
  readonly timeZone: string
  readonly Store: StoreClass
  readonly host: Host
  /** Folder that holds one folder per course. */
  readonly workspace: string
  /** Folder for the program's own settings (recent courses). */
  readonly settingsFolder: string
  /** Folder with `locales/`, `sample/`, `phrases/`. */
  readonly resources: string
  /** The worker's module: a source file, or the bundle beside the host's own. */
  readonly workerUrl: URL
  /** Told of bugs; what it does with them (log) is the host's affair. */
  reportBug(where: string, bug: unknown): void
}
