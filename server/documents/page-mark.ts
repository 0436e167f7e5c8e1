import type { Report } from '../../analysis/report/model.ts'
import { internalMark } from '../../analysis/report/review/departures.ts'

const invented = { 'zh-CN': '合成数据', en: 'Invented data' } as const

/**
 * What stands on every page: that it is not for everybody and why, for those who work on it; and, in the language of the
 * page, that figures are invented. Empty for neither.
 */
export const pageMark = ({
  mark,
  isSynthetic,
  language = 'zh-CN',
}: Pick<Report, 'mark' | 'isSynthetic' | 'language'>): string =>
  [mark && internalMark(mark), isSynthetic ? invented[language] : undefined].filter(Boolean).join('　')
