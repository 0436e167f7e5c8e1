import type { OpGroup } from '../op.ts'

export const miscellany: OpGroup = {}
