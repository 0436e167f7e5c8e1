import type { Highs } from 'highs'
import type { Figure } from '../../analysis/disclosure/linked-tables.ts'
import { minimumGroupSize } from '../../analysis/disclosure/minimums.ts'
import { tellsOfEach } from '../../analysis/disclosure/tells-of-each.ts'
import { exploreTable } from '../../analysis/report/explore/explore.ts'
import { mayAsk } from '../../analysis/report/explore/may-ask.ts'
import { type FilterPart, readFilter } from '../../analysis/report/explore/state.ts'
import { findIssues } from '../../analysis/report/find-issues.ts'
import { valuesOf } from '../../analysis/weight/margin-cells.ts'
import { missingCodes } from '../../domain/category.ts'
import { asLp } from '../analysis/disclosure/oracle.ts'
import { type AttackedWave, fromFindings, type Opened, randomFrom, unknownsOf } from './attacked-session.ts'
import { withColumns } from './explored-wave.ts'
import { fromTable, type Published } from './published-answers.ts'
import { inputOf, simulatedWave } from './simulated-findings.ts'

/** The same people with other choices: a third names the first issue, nobody another, and some answer nothing. */
export function choosing(wave: AttackedWave, seed: number): AttackedWave {
  const random = randomFrom(seed)
  const { dataset } = wave.scope
  const named = Int16Array.from({ length: dataset.size }, () =>
    random() < 0.05 ? missingCodes.noAnswer : Number(random() < 0.35),
  )
  const columns = choicesOf(wave).map((name, k) => [name, k === 0 ? named : named.map((one) => Math.min(one, 0))])
  return { ...wave, ...withColumns(wave, Object.fromEntries(columns)) }
}

const choicesOf = ({ scope }: AttackedWave): string[] =>
  [...scope.dataset.columns.keys()].filter((name) => /^priority_\d+$/.test(name))

/** Of how many people with these codes it was told how many of them answered, and named the issue. */
interface Told {
  readonly parts: readonly FilterPart[]
  readonly baseSize: number
  /** Unweighted; absent where only a weighted share was told. */
  readonly share?: number
}

/**
 * What findings say of the issue, on the page of all and of each sector: the page, the report with its annexes, the
 * book of tables and the list of numbers print these shares and no others.
 */
function toldByFindings({ instrument, scope, design }: AttackedWave): Told[] {
  return [null, ...scope.sectorCodes].flatMap((sector) => {
    const input = { ...inputOf(simulatedWave(1, 200)), instrument, design, dataset: scope.dataset, sector }
    const [issue] = findIssues(input).issues
    const page = sector === null ? [] : [{ variable: '@sector', codes: [sector] }]
    const cells = (issue?.groups ?? []).flatMap(({ variable, cells }) =>
      cells.map(({ code, estimate }) => ({ parts: [...page, { variable, codes: [code] }], estimate })),
    )
    const all = issue ? [{ parts: page, estimate: issue.mention }, ...cells] : []
    return all.flatMap(({ parts, estimate }) => (estimate.isEstimable ? [{ parts, baseSize: estimate.baseSize }] : []))
  })
}

/** Every table of the workbench that names the issue: all banners in all filters by one code. */
function* tablesOf(wave: AttackedWave) {
  const names = ['@sector', ...wave.dividers]
  const { codesOf } = unknownsOf(wave)
  const filters = names.flatMap((name) => codesOf(name).flatMap((code) => (code > 0 ? [`${name}:${code}`] : [])))
  const banners = [...names, ...names.flatMap((a, k) => names.slice(k + 1).map((b) => `${a},${b}`))]
  const [row = ''] = choicesOf(wave)
  for (const filter of ['', ...filters])
    for (const banner of banners) {
      const asked = { filter, banner, row, weighted: 'no', level: '0.95' } as const
      if (mayAsk(wave, asked)) yield asked
    }
}

function toldByTable(wave: AttackedWave, asked: Parameters<typeof exploreTable>[1]): Told[] {
  const table = exploreTable(wave, asked)
  const banner = asked.banner.split(',')
  return (table?.rows ?? []).flatMap(({ cells }) =>
    cells.flatMap(({ figure }, c): Told[] => {
      if (!figure.isEstimable) return []
      const own = c === 0 ? [] : table!.columns[c - 1]!.codes
      const parts = own.map((code, k) => ({ variable: banner[k]!, codes: [code] }))
      return [{ parts: [...readFilter(asked.filter), ...parts], baseSize: figure.baseSize, share: figure.value }]
    }),
  )
}

/** What everybody said: everybody's combination three times, for who named the issue, did not, and did not answer. */
function answersOf(wave: AttackedWave) {
  const { cellsOf, size } = unknownsOf(wave)
  const { dataset } = wave.scope
  const named = dataset.columns.get(choicesOf(wave)[0]!)!
  const isIn = (parts: readonly FilterPart[]) => {
    const values = parts.map(({ variable, codes }) => ({ codes, of: valuesOf(variable, dataset)! }))
    return [...named.keys()].filter((i) => values.every(({ codes, of }) => codes.includes(of[i]!)))
  }
  return {
    size: 3 * size,
    cellsOf: (parts: readonly FilterPart[], said: readonly number[], valid?: string) =>
      cellsOf(parts, valid).flatMap((cell) => said.map((one) => 3 * cell + one)),
    countOf: (parts: readonly FilterPart[]) => {
      const people = isIn(parts)
      const answered = people.filter((i) => named[i]! >= 0).length
      return { answered, named: people.filter((i) => named[i] === 1).length }
    },
  }
}

type Answers = ReturnType<typeof answersOf>
const [notNamed, isNamed, unanswered] = [0, 1, 2] as const

/** An attacker who knows the weights: a weighted share tells how many named the issue as an unweighted one does. */
function equationsOf({ parts, baseSize, share }: Told, { cellsOf, countOf }: Answers): Figure[] {
  const { answered, named } = countOf(parts)
  if (answered !== baseSize || (share !== undefined && Math.round(share * baseSize) !== named))
    throw new Error(`told ${share} of ${baseSize} of ${JSON.stringify(parts)}, are ${named} of ${answered}`)
  return [
    { cells: cellsOf(parts, [isNamed]), value: named, kind: 'shown', minimum: 0 },
    { cells: cellsOf(parts, [notNamed, isNamed]), value: answered, kind: 'shown', minimum: 0 },
  ]
}

/** People chosen by at most two dividers, and by the sector. */
function* chosen(wave: AttackedWave): Generator<readonly FilterPart[]> {
  const { dividers } = wave
  const { codesOf } = unknownsOf(wave)
  const ones = dividers.flatMap((a, k) => [[a], ...dividers.slice(k + 1).map((b) => [a, b])])
  for (const names of [['@sector'], ...ones.flatMap((one) => [one, ['@sector', ...one]])])
    yield* names.reduce<FilterPart[][]>(
      (list, variable) =>
        list.flatMap((parts) =>
          codesOf(variable).flatMap((code) => (code > 0 ? [[...parts, { variable, codes: [code] }]] : [])),
        ),
      [[]],
    )
}

const rounding = 1e-6

/**
 * Answers of few, or of rather few who agree, that somebody works out exactly from the findings of all pages and every
 * table of the workbench, found as they are asked for; `looked` are all such answers, `told` how many numbers of answers
 * were published.
 */
export function openedAnswers(
  wave: AttackedWave,
  solver: Highs,
): { opened: Iterable<Opened>; looked: number; told: number } {
  const answers = answersOf(wave)
  const people: Published[] = fromFindings(wave)
  const told = toldByFindings(wave)
  for (const asked of tablesOf(wave)) {
    people.push(...fromTable(wave, asked))
    told.push(...toldByTable(wave, asked))
  }
  const everybody = [notNamed, isNamed, unanswered]
  const figures = [
    ...people.map(({ parts, valid, value }): Figure => {
      return { cells: answers.cellsOf(parts, everybody, valid), value, kind: 'shown', minimum: 0 }
    }),
    ...told.flatMap((one) => equationsOf(one, answers)),
  ].filter(({ cells }) => cells.length > 0)
  const unlike = [...new Map(figures.map((figure) => [figure.cells.join(), figure])).values()]
  const targets = [...chosen(wave)].filter((parts) => {
    const { answered, named } = answers.countOf(parts)
    return answered > 0 && (answered < minimumGroupSize || tellsOfEach([named, answered - named]))
  })
  const extreme = (cells: readonly number[], sense: 'Maximize' | 'Minimize') =>
    solver.solve(asLp(unlike, cells, sense)).ObjectiveValue
  function* opened(): Generator<Opened> {
    for (const parts of targets) {
      const cells = answers.cellsOf(parts, [isNamed])
      const bounds = { low: extreme(cells, 'Minimize'), high: extreme(cells, 'Maximize') }
      if (Math.floor(bounds.high + rounding) <= Math.ceil(bounds.low - rounding))
        yield { parts, value: answers.countOf(parts).named, bounds }
    }
  }
  return { opened: opened(), looked: targets.length, told: told.length }
}
