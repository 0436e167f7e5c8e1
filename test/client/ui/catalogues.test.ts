import { expect, test } from 'vitest'
import { en as commentsEn } from '../../../client/i18n/comments/en.ts'
import { zh as commentsZh } from '../../../client/i18n/comments/zh-cn.ts'
import { en as commonEn } from '../../../client/i18n/common/en.ts'
import { zh as commonZh } from '../../../client/i18n/common/zh-cn.ts'
import { en as reportsEn } from '../../../client/i18n/reports/en.ts'
import { zh as reportsZh } from '../../../client/i18n/reports/zh-cn.ts'
import { en as staffEn } from '../../../client/i18n/staff/en.ts'
import { zh as staffZh } from '../../../client/i18n/staff/zh-cn.ts'

const areas = {
  common: [commonZh, commonEn],
  staff: [staffZh, staffEn],
  reports: [reportsZh, reportsEn],
  comments: [commentsZh, commentsEn],
} as const
const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

for (const [area, [zh, en]] of Object.entries(areas)) {
  const pairs = Object.entries(zh).map(([key, text]) => [key, text, (en as Record<string, string>)[key] ?? ''] as const)

  test(`${area}: both languages take the same parameters`, () => {
    for (const [key, chinese, english] of pairs) expect([key, parameters(english)]).toEqual([key, parameters(chinese)])
  })

  test(`${area}: nobody is shouted at`, () => {
    for (const [, chinese, english] of pairs) expect(chinese + english).not.toMatch(/[!！]/)
  })
}
