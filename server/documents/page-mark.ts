import type { Report } from '../../analysis/report/model.ts'
import { internalMark } from '../../analysis/report/review/departures.ts'

/** What stands on every page: that it is not for everybody and why, and that figures are invented. Empty for neither. */
export const pageMark = ({ mark, isSynthetic }: Pick<Report, 'mark' | 'isSynthetic'>): string =>
  [mark && internalMark(mark), isSynthetic ? '合成数据' : undefined].filter(Boolean).join('　')
