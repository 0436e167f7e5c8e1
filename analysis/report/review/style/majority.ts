import type { Claim } from '../../model.ts'
import { allOf, eachPassage, type StyleRule } from './rule.ts'

const people = '受访者|人|群众|居民|市民|干部|职工'
const words = new RegExp(
  `绝大多数|大多数|绝大部分|大部分(?=${people})|多数(?=${people})|过半数?|半数以上|超过半数|超过一半|一半以上|几乎(?:所有|全部|人人)|普遍(?=认为|反映|表示|关心|关注|希望|要求|不满|满意)`,
  'g',
)

/** A share whose whole interval lies above one half. */
const isMajority = ({ kind, estimate }: Claim): boolean =>
  kind === 'share' && estimate?.isEstimable === true && (estimate.interval95?.low ?? 0) > 0.5

/** 大多数 and its like only beside a share that is above 50 % with its whole interval. */
export const majority: StyleRule = {
  id: 'majority',
  level: 'fault',
  find: eachPassage(({ kind, text, claims }) =>
    kind === 'sentence' && !claims.some(isMajority) ? allOf(text, words) : [],
  ),
}
