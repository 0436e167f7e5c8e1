import type { Report } from '../../analysis/report/model.ts'

/** What stands on every page: the state or number of the copy, and that figures are invented. Empty for neither. */
export const pageMark = ({ mark, isSynthetic }: Pick<Report, 'mark' | 'isSynthetic'>): string =>
  [mark, isSynthetic ? '合成数据' : undefined].filter(Boolean).join('　')
