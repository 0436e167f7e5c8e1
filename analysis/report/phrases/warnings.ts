import type { Findings } from '../findings.ts'

type Warning = Findings['weighting']['warnings'][number]

/** What a warning of the analysis means for the reader. */
export const warningWords: Readonly<Record<Warning, string>> = {
  raking_not_converged: '加权没有完全符合人口总体数，有关人口数据需要核对。',
  few_psus: '参加的单位较少，误差本身也估计得不够准。',
  lonely_psu: '有的层只有一个单位，该层的误差按全体单位估计。',
  high_design_effect: '权数差别和单位内意见相近使精度明显降低，相当于减少了样本。',
  psu_concentration: '答卷集中在少数单位，推断到全体时应当谨慎。',
  wave_still_open: '调查仍在进行，结果还会变化，本报告为阶段性结果。',
  small_sample: '有效问卷较少，只宜看大的差别。',
  not_a_probability_sample: '参加者不是随机抽取的，结果只说明参加者的看法，不代表全体。',
  margin_dropped: '有一项人口总体数无法使用，没有参与加权。',
}
