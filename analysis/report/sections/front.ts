import { type DraftBlock, note, type Said, say } from '../claims/draft.ts'
import { dayWords, periodWords } from '../phrases/dates.ts'
import type { ReportContext, Section } from './section.ts'

/** When the survey was, and of how many. */
function basis({ findings, number }: ReportContext): Said {
  const { firstDay, lastDay, valid } = findings.fieldwork
  const period = periodWords(firstDay, lastDay)
  const when = period ? `调查时间：${period}　` : ''
  return valid > 0 ? say`${when}有效问卷：${number('count', 'fieldwork/valid')}份` : when
}

/** Under the title: who and when, on what it rests, and what the reader must know before anything else. */
export const front: Section = {
  id: 'front',
  heading: 'none',
  title: '',
  blocks: (context) => {
    const { findings, names, issuer, date } = context
    const { isSynthetic, filter, weighting } = findings
    const sector = filter.sector === null ? '' : names.sector(filter.sector)
    const remarks: Said[] = [
      basis(context),
      isSynthetic ? '本报告根据合成数据生成，仅供演示，不反映任何真实地方的民意。' : '',
      sector ? `本报告只分析${sector}受访者的答卷，提及率和名次都在这部分人中重新计算。` : '',
      weighting.warnings.includes('wave_still_open') ? '调查仍在进行，本报告为阶段性结果。' : '',
    ]
    return [
      note(`${issuer}　${dayWords(date)}`),
      ...remarks.filter((remark) => remark !== '').map((remark): DraftBlock => note(remark)),
    ]
  },
}
