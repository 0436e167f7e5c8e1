import type { OpGroup } from '../op.ts'

export const quantiles: OpGroup = {}
