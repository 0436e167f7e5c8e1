import { type DraftInline, listed, say } from '../claims/draft.ts'
import type { ReportContext } from '../sections/section.ts'

/** 本次调查共发放问卷…, as reports of this kind always say it; no rate where the count handed out is not known. */
export function recoveryWords(context: ReportContext): DraftInline[] {
  const { number, findings } = context
  if (findings.filter.sector !== null) return sectorWords(context, findings.filter.sector)
  const { issued, received, valid } = findings.fieldwork
  const countReceived = number('count', 'fieldwork/received')
  const countValid = number('count', 'fieldwork/valid')
  const rate = number('share', 'ratio:fieldwork/valid,fieldwork/received', { restsOn: [countReceived, countValid] })
  const validWords = say`有效问卷${countValid}份${received > 0 && valid <= received ? say`，有效率${rate}` : ''}。`
  if (issued === null || issued < received)
    return say`本次调查共收回问卷${countReceived}份，其中${validWords}${sectorRates(context)}`
  const countIssued = number('count', 'fieldwork/issued')
  const recovery = number('share', 'ratio:fieldwork/received,fieldwork/issued', {
    restsOn: [countIssued, countReceived],
  })
  return say`本次调查共发放问卷${countIssued}份，回收${countReceived}份，回收率${recovery}；其中${validWords}`
}

type Facts = Pick<ReportContext, 'findings'>

/** Whether the words above already tell the valid responses of every sector. */
export const tellsEverySector = ({ findings: { fieldwork, sectors } }: Facts): boolean =>
  (fieldwork.issued === null || fieldwork.issued < fieldwork.received) && sectors.every(isCounted)

type Sector = ReportContext['findings']['sectors'][number]
const isCounted = ({ issued, valid }: Sector): boolean => issued !== null && valid !== null && valid <= issued

/** How many came back where all that was handed out was counted; of posters and links nobody knows who saw them. */
function sectorRates({ number, names, findings }: ReportContext): DraftInline[] {
  const counted = findings.sectors.filter(isCounted)
  const unknown = '发放数不全（海报、链接没有发放数），不计算回收率。'
  if (counted.length === 0) return [unknown]
  const rates = counted.map(({ code }) => {
    const [issued, valid] = [number('count', `sectors/${code}/issued`), number('count', `sectors/${code}/valid`)]
    const share = number('share', `ratio:sectors/${code}/valid,sectors/${code}/issued`, { restsOn: [issued, valid] })
    return say`${names.sector(code)}发放${issued}份，收回有效问卷${valid}份，有效回收率${share}`
  })
  return say`${listed(rates, '；')}。${counted.length < findings.sectors.length ? `其他系统${unknown}` : ''}`
}

/** The count received is known for the whole wave only. */
function sectorWords({ number, names }: ReportContext, sector: number): DraftInline[] {
  const issued = number('count', `sectors/${sector}/issued`, { absent: '' })
  const start = issued === '' ? '发放数不全' : say`共发放问卷${issued}份`
  return say`${names.sector(sector)}${start}，收回有效问卷${number('count', `sectors/${sector}/valid`)}份。收回总数没有按系统统计，不计算回收率和有效率。`
}
