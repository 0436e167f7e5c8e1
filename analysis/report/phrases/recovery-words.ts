import { type DraftInline, say } from '../claims/draft.ts'
import type { ReportContext } from '../sections/section.ts'

/** 本次调查共发放问卷…, as reports of this kind always say it; no rate where the count handed out is not known. */
export function recoveryWords({ number, findings }: ReportContext): DraftInline[] {
  const { issued, received, valid } = findings.fieldwork
  const countReceived = number('count', 'fieldwork/received')
  const countValid = number('count', 'fieldwork/valid')
  const rate = number('share', 'ratio:fieldwork/valid,fieldwork/received', { restsOn: [countReceived, countValid] })
  const validWords = say`有效问卷${countValid}份${received > 0 && valid <= received ? say`，有效率${rate}` : ''}。`
  if (issued === null || issued < received)
    return say`本次调查共收回问卷${countReceived}份，其中${validWords}发放数${
      issued === null ? '没有记录' : '登记不全'
    }，不计算回收率。`
  const countIssued = number('count', 'fieldwork/issued')
  const recovery = number('share', 'ratio:fieldwork/received,fieldwork/issued', {
    restsOn: [countIssued, countReceived],
  })
  return say`本次调查共发放问卷${countIssued}份，回收${countReceived}份，回收率${recovery}；其中${validWords}`
}
