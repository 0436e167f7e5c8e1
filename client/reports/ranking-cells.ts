import type { Findings } from '../../analysis/report/findings.ts'
import type { LastStep } from '../../analysis/report/trends/last-step.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import type { Changes } from './changes.ts'
import { byRank, fieldOf, isRanked, issueName } from './labels.ts'

const changeColumns = ['changePoints', 'changeLow', 'changeHigh', 'changeTest'] as const

/** The change since the wave before with its interval and test; empty where the waves can't be compared. */
function changeCells(step: LastStep | undefined): (string | number)[] {
  if (!step?.change) return changeColumns.map(() => '')
  const { value, low, high, pAdjusted } = step.change
  return [...[value, low, high].map((share) => Number((share * 100).toFixed(3))), Number(pAdjusted.toFixed(4))]
}

/** The whole ranking as a spreadsheet reads it: shares in percent, unrounded enough to compute with. */
export function rankingCells(
  findings: Findings,
  instrument: Instrument,
  changes: Changes = null,
): (string | number)[][] {
  const head = (['issue', 'field', 'mention', 'low', 'high', 'base', 'possibleRanks', 'topFive'] as const).map((word) =>
    reportWords(word),
  )
  const rest = [
    reportWords('satisfaction'),
    reportWords('concern'),
    reportWords('hotIndex'),
    ...(changes ? changeColumns.map((word) => reportWords(word)) : []),
    reportWords('dataVersion'),
  ]
  const share = (value: number | undefined) => (value === undefined ? '' : Number((value * 100).toFixed(3)))
  const rows = byRank(findings).map((finding) => {
    const { issue, mention, rank, tier, satisfaction, concern, hotIndex } = finding
    const isPlaced = isRanked(finding)
    return [
      issue,
      isPlaced ? tier : '',
      issueName(instrument, issue),
      fieldOf(instrument, issue).label,
      ...(mention.isEstimable
        ? [share(mention.value), share(mention.interval95?.low), share(mention.interval95?.high), mention.baseSize]
        : ['', '', '', '']),
      // A range such as 1-3 would be read as a date: two cells.
      isPlaced ? rank.low : '',
      isPlaced ? rank.high : '',
      isPlaced ? share(rank.probabilityTopFive) : '',
      satisfaction.isEstimable ? Number(satisfaction.value.toFixed(3)) : '',
      concern.isEstimable ? Number(concern.value.toFixed(3)) : '',
      Number(hotIndex.value.toFixed(2)),
      ...(changes ? changeCells(changes.get(issue)) : []),
      findings.dataHash,
    ]
  })
  const [name = '', field = '', mention = '', low = '', high = '', base = '', possible = '', top = ''] = head
  const columns = [
    'ID',
    reportWords('tierNumber'),
    name,
    field,
    `${mention} %`,
    `${low} %`,
    `${high} %`,
    base,
    `${possible} ${low}`,
    `${possible} ${high}`,
    `${top} %`,
    ...rest,
  ]
  const marked = findings.isSynthetic ? [[reportWords('syntheticMark')]] : []
  return [...marked, columns, ...rows]
}
