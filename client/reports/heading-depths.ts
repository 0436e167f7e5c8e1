import type { Block } from '../../analysis/report/model.ts'

/** Depth 1..3 of every heading by id, never more than one below the heading before: readers announce no gaps. */
export function headingDepths(blocks: readonly Block[]): ReadonlyMap<string, 1 | 2 | 3> {
  const depths = new Map<string, 1 | 2 | 3>()
  let before = 0
  for (const block of blocks) {
    if (block.kind !== 'heading' && block.kind !== 'annex') continue
    const level = block.kind === 'annex' ? 1 : block.level
    // One below a depth of 0..2 or a level of 1..3 lies in 1..3.
    const depth = Math.min(level, before + 1) as 1 | 2 | 3
    depths.set(block.id, depth)
    before = depth
  }
  return depths
}
