import { missingCodes } from '../category.ts'
import type { Localized } from '../localized.ts'
import type { Condition } from '../logic/condition.ts'
import { programmeRoles } from './sections/programmes.ts'
import { words } from './words.ts'

interface Contradiction {
  readonly name: Localized
  readonly isImpossible: boolean
  readonly when: Condition
}

const is = (variable: string, ...codes: number[]): Condition => ({ variable, in: codes })
const elsewhere = (code: number): Condition => ({ all: [is('sector', code), { not: is('@sector', code) }] })

/** Answers of the seed that do not go together. Two things that may both be true, as pressing and well done, are none. */
export const contradictions2026: readonly Contradiction[] = [
  {
    name: words(
      '说的单位类别和收到问卷的地方不一致',
      'Another sector than that of the unit',
      'Не та сфера, к которой относится учреждение',
    ),
    isImpossible: true,
    when: { any: [elsewhere(1), elsewhere(2), elsewhere(3)] },
  },
  {
    name: words('不到 30 岁却已退休', 'Retired and under 30', 'На пенсии до 30 лет'),
    isImpossible: true,
    when: { all: [is('occupation', 6), is('age', 1)] },
  },
  {
    name: words('60 岁以上的学生', 'A student aged 60 or over', 'Учащийся старше 60 лет'),
    isImpossible: false,
    when: { all: [is('occupation', 5), is('age', 5, 6)] },
  },
  ...programmeRoles.map(({ name, knowledge, rating }) => ({
    name: words(
      `了解“${name['zh-CN']}”的内容，又说没接触过`,
      `Knows what the ${name.en} does, yet nothing of it`,
      `Знает, что делается (${name.ru}), но не сталкивался(лась)`,
    ),
    isImpossible: false,
    when: { all: [is(knowledge, 1), is(rating, missingCodes.dontKnow)] },
  })),
]
