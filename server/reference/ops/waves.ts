import type { OpGroup } from '../op.ts'

export const waves: OpGroup = {}
