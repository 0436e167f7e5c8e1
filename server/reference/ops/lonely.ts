import type { OpGroup } from '../op.ts'

export const lonely: OpGroup = {}
