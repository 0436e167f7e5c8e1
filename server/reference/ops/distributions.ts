import type { OpGroup } from '../op.ts'

export const distributions: OpGroup = {}
