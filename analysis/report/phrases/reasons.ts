import type { Estimate } from '../findings.ts'

type Reason = Extract<Estimate, { isEstimable: false }>['reason']

/** What stands in place of a number that is not there. */
export const reasonWords: Readonly<Record<Reason, string>> = {
  no_respondents: '无人作答',
  too_few_respondents: '样本不足，不显示',
  suppressed: '样本不足，不显示',
  single_psu: '单位不足，不显示',
  no_variation: '回答一致，不作推算',
  not_a_probability_sample: '非随机抽样，不作推算',
  not_measured: '本次未调查',
}
/** What stands where a number may not be shown. */
export const tooSmall = reasonWords.suppressed
