import type { OpGroup } from '../op.ts'

export const intervals: OpGroup = {}
