import type { OpGroup } from '../op.ts'

export const weights: OpGroup = {}
