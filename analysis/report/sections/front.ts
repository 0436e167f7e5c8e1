import { type DraftBlock, note } from '../claims/draft.ts'
import { dayWords } from '../phrases/dates.ts'
import type { Section } from './section.ts'

/** Under the title: who and when, and what the reader must know before anything else. */
export const front: Section = {
  id: 'front',
  heading: 'none',
  title: '',
  blocks: ({ findings, names, issuer, date }) => {
    const { isSynthetic, filter, weighting } = findings
    const sector = filter.sector === null ? '' : names.sector(filter.sector)
    const remarks = [
      isSynthetic ? '本报告根据合成数据生成，仅供演示，不反映任何真实地方的民意。' : '',
      sector ? `本报告只分析${sector}受访者的答卷，提及率和名次都在这部分人中重新计算。` : '',
      weighting.warnings.includes('wave_still_open') ? '调查仍在进行，本报告为阶段性结果。' : '',
    ].filter(Boolean)
    return [note(`${issuer}　${dayWords(date)}`), ...remarks.map((remark): DraftBlock => note(remark))]
  },
}
