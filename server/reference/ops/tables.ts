import type { OpGroup } from '../op.ts'

export const tables: OpGroup = {}
