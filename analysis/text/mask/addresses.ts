import type { Rule } from './rule.ts'

const number = '(?:\\d{1,4}|[一二三四五六七八九十]{1,3})'
const building = `${number}\\s?(?:号楼|栋|幢|座|#楼?|楼)`
const entrance = `${number}\\s?(?:单元|门洞|门)`
const floor = `${number}\\s?(?:层|楼)`
const room = '(?:\\d{2,4}|[一二三四五六七八九〇零]{3,4})\\s?(?:室|号房|户|房|号(?!楼|线|院|路))?'
const roomNamed = '(?:\\d{2,4}|[一二三四五六七八九〇零]{3,4})\\s?(?:室|号房|户|房)'

/** Where somebody lives, down to the door or the entrance. A building or a road alone is a place like any other. */
export const addressRules: readonly Rule[] = [
  {
    kind: 'address',
    side: 'plain',
    pattern: new RegExp(
      `(?:${building}\\s?)?${entrance}\\s?(?:${floor}\\s?)?(?:${room})|${building}\\s?${entrance}`,
      'g',
    ),
  },
  { kind: 'address', side: 'plain', pattern: new RegExp(`${building}\\s?(?:${floor}\\s?)?${roomNamed}`, 'g') },
  { kind: 'address', side: 'plain', pattern: /(?<![\d-])\d{1,3}-\d{1,2}-\d{3,4}(?![\d-])/g },
  {
    kind: 'address',
    side: 'plain',
    pattern: new RegExp(
      `(?:住在?|家在|家住|我家|户主|房子在)[^，。；！？,;!?〔]{0,14}?(?<what>${number}号(?:院|楼)?(?!线|路|公交)|(?<!\\d)\\d{3,4}(?:室|房|户))`,
      'g',
    ),
  },
  {
    kind: 'address',
    side: 'plain',
    pattern: /\p{Script=Han}{1,6}(?:路|街|巷|胡同|大道)(?<what>\d{1,4}号(?:院|楼)?)/gu,
    isSure: false,
  },
]
