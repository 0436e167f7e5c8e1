import type { VariancePlan } from '../../analysis/variance/linearize.ts'
import type { SamplingDesign } from '../../analysis/variance/sampling-design.ts'

/** What stands in a file of cases, and what an op answers in the same shape. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** What a case asks for: `op` names the member of the registry, the rest are its options. */
export interface Spec {
  readonly op: string
  readonly [key: string]: Json | undefined
}

/** A column of a CSV. `codes` number the levels in R's order of factors; −1 and NaN stand for an empty cell. */
export interface TableColumn {
  readonly name: string
  readonly isNumeric: boolean
  readonly texts: readonly (string | null)[]
  /** NaN where the cell is empty or no number. */
  readonly numbers: Float64Array
  readonly levels: readonly string[]
  readonly codes: Int32Array
}

export interface Table {
  readonly size: number
  readonly columns: ReadonlyMap<string, TableColumn>
}

/** An entry of `designs` with its data: everything a design-based estimate needs. */
export interface ReadDesign {
  readonly table: Table
  readonly design: SamplingDesign
  readonly weights: Float64Array
  /** Variance of estimates with these weights; the rule for lonely units is the spec's, else `fail`. */
  readonly plan: VariancePlan
}

/** What an op works with. */
export interface OpContext {
  readonly spec: Spec
  /** The call of R; holds the data of ops that are asked without a spec of them. */
  readonly rcall: string
  /** The texts of `expected` without its numbers: names of rows, columns and groups, in R's order of levels. */
  readonly labels: Json
  /** Rule for lonely units: the spec's. `crossedWith` is a column that divides the strata further. */
  design(name: string, crossedWith?: string): ReadDesign
  /** Names of the designs that the file describes. */
  readonly designNames: readonly string[]
  /** A file of the folder's `data`. */
  table(file: string): Table
  /** Specs of all cases of the file: some ask for what another one describes, as the totals of a calibration. */
  readonly specs: readonly Spec[]
  /** What the case of this id, an `input`, gives to others. */
  input(id: string): Json
}

/** Answers in the shape of `expected`; `{ error: reason }` where there is no estimate. */
export type Op = (context: OpContext) => Json

export type OpGroup = Readonly<Record<string, Op>>
