import type { Claim, Inline } from '../model.ts'
import { type DraftClaim, type DraftInline, isDraftClaim } from './draft.ts'

/** Collects the claims while sentences are bound. */
export interface ClaimBook {
  /** The claims so far, by id. */
  readonly claims: Record<string, Claim>
  readonly bind: (inlines: readonly DraftInline[], section: string) => Inline[]
}

/**
 * Gives every number an id, made of the section and the source so that it stays the same when other sentences change,
 * and collects the claims. `refer` tells the number of a table, figure or annex.
 */
export function claimBook(refer: (id: string) => string): ClaimBook {
  const claims: Record<string, Claim> = {}
  const known = new Map<DraftClaim, string>()

  const idOf = (draft: DraftClaim, section: string): string => {
    const found = known.get(draft)
    if (found !== undefined) return found
    const stem = `${section}:${draft.claim.source}`
    let id = stem
    for (let copy = 2; id in claims; copy++) id = `${stem}#${copy}`
    known.set(draft, id)
    claims[id] = { id, ...draft.claim }
    const evidence = draft.restsOn.map((other) => idOf(other, section))
    if (evidence.length > 0) claims[id] = { id, ...draft.claim, evidence }
    return id
  }

  const wordsOf = (inline: Exclude<DraftInline, DraftClaim>): string =>
    typeof inline === 'string' ? inline : refer(inline.refer)

  const bind = (inlines: readonly DraftInline[], section: string): Inline[] => {
    const bound: Inline[] = []
    for (const inline of inlines) {
      const next = isDraftClaim(inline) ? { claim: idOf(inline, section) } : wordsOf(inline)
      const last = bound.at(-1)
      if (typeof next === 'string' && typeof last === 'string') bound[bound.length - 1] = last + next
      else bound.push(next)
    }
    return bound
  }
  return { claims, bind }
}
