import type { ImportId } from '#shared/model/ids.ts'
import type { UploadedFile } from '../uploads.ts'
import type { StageSource } from '../worker/stages.ts'

/** A file that an import read, as far as the host knows where it lies. */
export interface Original {
  readonly name: string
  /** SHA-256 of what was read, hex: only a file that still is the same may be moved. */
  readonly digest: string
  /** The host's word for the place. */
  readonly origin: string
}

/** The files behind staged and kept imports, until they are tidied away or the program ends. */
export interface Originals {
  /** Notes where the files of a stage came from. */
  staged(stageId: string, files: readonly UploadedFile[], sources: readonly StageSource[]): void
  /** The stage is an import now. */
  imported(stageId: string, id: ImportId): void
  discarded(stageId: string): void
  of(id: ImportId): readonly Original[]
  /** Takes them, so that whoever comes second finds none. */
  take(id: ImportId): readonly Original[]
  giveBack(id: ImportId, originals: readonly Original[]): void
}

/** Nothing is known yet. */
export function createOriginals(): Originals {
  const byStage = new Map<string, readonly Original[]>()
  const byImport = new Map<ImportId, readonly Original[]>()
  const of = (id: ImportId): readonly Original[] => byImport.get(id) ?? []
  return {
    staged(stageId, files, sources) {
      const known = files.flatMap(({ name, origin }, at): readonly Original[] => {
        const digest = sources[at]?.digest
        return origin === undefined || digest === undefined ? [] : [{ name, digest, origin }]
      })
      if (known.length > 0) byStage.set(stageId, known)
    },
    imported(stageId, id) {
      const known = byStage.get(stageId)
      if (known !== undefined) byImport.set(id, known)
      byStage.delete(stageId)
    },
    discarded: (stageId) => void byStage.delete(stageId),
    of,
    take(id) {
      const taken = of(id)
      byImport.delete(id)
      return taken
    },
    giveBack(id, originals) {
      if (originals.length > 0) byImport.set(id, originals)
    },
  }
}
