import type { OpGroup } from '../op.ts'

export const replicates: OpGroup = {}
