import type { OpGroup } from '../op.ts'
import { proportions } from './proportions.ts'

export const tests: OpGroup = { ...proportions }
