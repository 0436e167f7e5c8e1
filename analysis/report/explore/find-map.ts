import type { Instrument } from '../../../domain/instrument.ts'
import type { Scope } from '../find/scope.ts'
import { bannerOf, everybodyIn } from './banner.ts'
import { type ColumnShare, columnShares } from './column-shares.ts'
import type { Figure } from './explored.ts'
import type { GreyReason, PlaceMap } from './map-answer.ts'
import { tableRows } from './table-rows.ts'

interface Request {
  readonly instrument: Instrument
  readonly scope: Scope
  readonly level: number
  /** A variable of one answer, as the choice of an issue. */
  readonly row: string
  readonly place: string
}

type Known = Extract<Figure, { isEstimable: true }>

const fewestPeople = 30
const smallestEffective = 30
const widest = 0.3
/** An interval no wider than this is good whatever the share. */
const narrow = 0.05
const widestForSize = 1.3

const sizeOf = ({ value, standardError, baseSize }: Known): number =>
  standardError && value > 0 && value < 1 ? Math.min(baseSize, (value * (1 - value)) / standardError ** 2) : baseSize

/**
 * Why a share can't stand on a map: the NCHS rules for proportions (Parker et al. 2017): under 30 people or effective
 * people, a 95 % interval of 30 points or more, or one over 5 points wide and over 1.3 times the share or its rest.
 */
export function greyReasonOf(figure: Figure, isProbability: boolean): GreyReason | null {
  if (!figure.isEstimable) return figure.reason === 'suppressed' ? 'hidden' : 'few_people'
  if (figure.baseSize < fewestPeople) return 'few_people'
  if (!isProbability) return null
  if (figure.low === undefined || figure.high === undefined) return 'no_error'
  if (sizeOf(figure) < smallestEffective) return 'small_effective'
  const width = figure.high - figure.low
  if (width >= widest) return 'wide'
  if (width <= narrow) return null
  return width > widestForSize * Math.min(figure.value, 1 - figure.value) ? 'wide_for_size' : null
}

/** The share of one answer in every place, grey where too little is known. Null where row or place do not exist. */
export function findMap(request: Request): Pick<PlaceMap, 'place' | 'variable' | 'code' | 'all' | 'tiles'> | null {
  const { instrument, scope, level, row, place } = request
  const rows = tableRows(row, instrument, scope.dataset)
  const wanted = rows.at(-1)
  const banner = bannerOf([place], instrument, scope)
  if (!wanted || !banner || wanted.variable === place) return null
  const at = (confidence: number): ColumnShare[] =>
    columnShares([wanted], banner, { instrument, scope, level: confidence })[0]!
  // The rules are made for 95 %.
  const usual = at(0.95)
  const shown = level === 0.95 ? usual : at(level)
  const everybody = everybodyIn(scope)
  return {
    place,
    variable: wanted.variable,
    code: wanted.code,
    all: columnShares([wanted], everybody, { instrument, scope, level })[0]![0]!.figure,
    tiles: banner.codes.map(([code = 0], c) => {
      const { figure } = usual[c]!
      return {
        code,
        figure: shown[c]!.figure,
        effectiveSize: figure.isEstimable && scope.isProbability ? sizeOf(figure) : null,
        grey: greyReasonOf(figure, scope.isProbability),
      }
    }),
  }
}
