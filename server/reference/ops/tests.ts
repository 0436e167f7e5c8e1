import type { OpGroup } from '../op.ts'

export const tests: OpGroup = {}
