import type { OpGroup } from '../op.ts'

export const ranks: OpGroup = {}
