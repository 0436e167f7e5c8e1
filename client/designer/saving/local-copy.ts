import * as z from 'zod/mini'
import type { Json } from '../document/json.ts'

/** A draft that could not be saved, with the revision of the server that it was written on. */
interface Kept {
  readonly revision: number
  readonly document: Json
}
export interface LocalCopy {
  readonly keep: (kept: Kept) => void
  readonly read: () => Kept | null
  readonly forget: () => void
}

const keptSchema = z.strictObject({ revision: z.int(), document: z.unknown() })

export function localCopy(survey: string, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): LocalCopy {
  const key = `minyi.draft.${survey}`
  return {
    keep: (kept) => {
      try {
        storage.setItem(key, JSON.stringify(kept))
      } catch {
        // The device is full or forbids it: the page still holds the draft, and leaving it is asked about.
      }
    },
    read: () => {
      try {
        const parsed = keptSchema.safeParse(JSON.parse(storage.getItem(key) ?? 'null'))
        // It was written above as JSON.
        return parsed.success ? { revision: parsed.data.revision, document: parsed.data.document as Json } : null
      } catch {
        return null
      }
    },
    forget: () => storage.removeItem(key),
  }
}
