import { allOf, eachPassage, type StyleRule } from './rule.ts'

const words =
  /高度重视|切实加强|切实提高|大力推进|扎实推进|稳步推进|狠抓落实|全面贯彻|进一步加强|进一步完善|进一步提高|统一思想|提高认识|凝心聚力|常抓不懈|真抓实干|多措并举|齐抓共管|形成合力|取得实效|再上新台阶|抓好落实|加大力度/g

/** Words that name no deed, no doer and no day. */
export const slogans: StyleRule = { id: 'slogans', level: 'hint', find: eachPassage(({ text }) => allOf(text, words)) }
