import type { Method } from '../../analysis/report/explore/method-answer.ts'
import { points } from '../../analysis/report/phrases/numbers.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { workbenchWords } from '../i18n/workbench/words.ts'
import { FigureCard, NumbersCard } from '../ui/figure-card.tsx'
import { percentCell } from '../ui/percent-cell.ts'
import type { About } from './explore-page.tsx'
import { footOf } from './figure-text.ts'
import { MarginsChart } from './margins-chart.tsx'

type Props = About & { readonly data: Method }

const unitSizes: Readonly<Record<number, 'sizeSmall' | 'sizeMedium' | 'sizeLarge'>> = {
  1: 'sizeSmall',
  2: 'sizeMedium',
  3: 'sizeLarge',
}
const sizeName = (code: number): string => (unitSizes[code] ? workbenchWords(unitSizes[code]) : String(code))

/** Cells of all margins with their names and known shares. */
export function marginRows({ data, words }: Props) {
  const labelOf = (variable: string, code: number) =>
    variable === '@size' ? sizeName(code) : words.codeLabel(variable, code)
  return data.margins.flatMap(({ id, variables, cells, isUsed }) => {
    const all = cells.reduce((sum, { population }) => sum + population, 0)
    return cells.map((cell) => ({
      key: `${id}/${cell.codes.join()}`,
      label: cell.codes.map((code, k) => labelOf(variables[k] ?? '', code)).join(' · '),
      isUsed,
      hasSize: variables.includes('@size'),
      known: all > 0 ? cell.population / all : 0,
      before: cell.before,
      after: cell.after,
      baseSize: cell.baseSize,
    }))
  })
}
export type MarginRow = ReturnType<typeof marginRows>[number]

const two = (value: number): string => value.toFixed(2)
const shown = (share: number | null): string => (share === null ? exploreWords('hidden') : `${points(share)}%`)

/** Whom weights lift and lower: known populations beside shares before and after weighting. */
export function WeightsCard(props: Props) {
  const { data, view, words } = props
  const rows = marginRows(props)
  const title = workbenchWords('methodWeights')
  const { weights, margins } = data
  const sources = [...new Set(margins.map(({ source }) => source).filter(Boolean))].map((source) =>
    workbenchWords('methodSource', { source }),
  )
  // Cells by the size of units are met by the weights, but who answered in each is not told.
  const isSizeHidden = rows.some(({ hasSize, before }) => hasSize && before === null)
  const asked = [...new Set(margins.flatMap(({ variables }) => variables))].map((name) => words.wordingOf(name))
  const foot = footOf(data, view, [
    isSizeHidden && workbenchWords('methodSizeHidden'),
    ...asked.filter(Boolean).map((wording) => workbenchWords('wording', { wording })),
    ...sources,
  ])
  const range = workbenchWords('methodRange', {
    smallest: two(weights.smallest),
    largest: two(weights.largest),
    base: data.strata.reduce((sum, { baseSize }) => sum + (baseSize ?? 0), 0).toLocaleString('en-US'),
    effective: Math.round(weights.effectiveSize).toLocaleString('en-US'),
    effect: two(weights.designEffect),
  })
  return (
    <>
      <FigureCard
        title={title}
        subtitle={workbenchWords(rows.length > 0 ? 'methodWeightsHelp' : 'methodWeightsNone')}
        foot={foot}
        cells={marginCells(rows)}
        numbers="weights-numbers"
        draw={rows.length > 0 ? (place) => <MarginsChart {...place} rows={rows} summary={title} /> : undefined}
      >
        <p class="card-text">{range}</p>
      </FigureCard>
      {rows.length > 0 && <MarginsTable rows={rows} foot={foot} />}
    </>
  )
}

const heads = ['methodCell', 'methodReceived', 'methodKnown', 'methodBefore', 'methodAfter'] as const

function marginCells(rows: readonly MarginRow[]) {
  return [
    heads.map((head, k) => (k > 1 ? `${workbenchWords(head)} %` : workbenchWords(head))),
    ...rows.map(({ label, baseSize, known, before, after }) => [
      label,
      baseSize ?? '',
      percentCell(known),
      percentCell(before),
      percentCell(after),
    ]),
  ]
}

function MarginsTable({ rows, foot }: { rows: readonly MarginRow[]; foot: string }) {
  return (
    <NumbersCard
      id="weights-numbers"
      title={workbenchWords('methodWeightsTable')}
      foot={foot}
      cells={marginCells(rows)}
    >
      <table class="table">
        <thead>
          <tr>
            {heads.map((head, k) => (
              <th key={head} scope="col" class={k > 0 ? 'number' : undefined}>
                {workbenchWords(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, isUsed, known, before, after, baseSize }) => (
            <tr key={key}>
              <th scope="row">
                {label}
                {!isUsed && <span class="muted">{` ${workbenchWords('methodUnused')}`}</span>}
              </th>
              <td class="number">{baseSize === null ? exploreWords('hidden') : baseSize.toLocaleString('en-US')}</td>
              <td class="number">{shown(known)}</td>
              <td class="number">{shown(before)}</td>
              <td class="number">{shown(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </NumbersCard>
  )
}
