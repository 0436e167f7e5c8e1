import type { Claim } from '../../model.ts'
import { allOf, eachPassage, type StyleRule } from './rule.ts'

const words =
  /依次(?=是|为)|居首位?|居第[一二三四五\d]位|位居|名列|列第[一二三四五\d]位|排(?:名)?(?:在)?第[一二三四五\d]+位?/g

/** A place in the order of issues, or a number whose wording rests on one. */
const isPlaced = ({ kind, evidence = [] }: Claim): boolean =>
  kind === 'rank' || evidence.some((id) => id.includes('/rank/'))

/** 依次, 居首位 and their like only beside places that the data prove: issues of one tier have no order. */
export const order: StyleRule = {
  id: 'order',
  level: 'fault',
  find: eachPassage(({ kind, text, claims }) =>
    kind === 'sentence' && !claims.some(isPlaced) ? allOf(text, words) : [],
  ),
}
