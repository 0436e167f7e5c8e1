import type { OpGroup } from '../op.ts'

export const choice: OpGroup = {}
