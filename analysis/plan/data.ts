/** A column of categories: number of every row's label, −1 where it is missing. */
export interface CategoryColumn {
  readonly codes: Int32Array
  readonly labels: readonly string[]
}

/** The columns of a file that a plan needs, by name. Asking for one that the plan does not need is a programming fault. */
export interface PlanData {
  readonly size: number
  /** NaN where the value is missing. */
  numbers(name: string): Float64Array
  categories(name: string): CategoryColumn
}

/** What a plan needs of a column, and where it says so. */
export interface ColumnNeed {
  readonly name: string
  readonly path: readonly (string | number)[]
  readonly as: 'numbers' | 'categories'
  /** Every row must have a value: columns of the design. */
  readonly isRequired?: boolean
  /** Smallest value that makes sense: 0 for weights and populations. */
  readonly smallest?: number
}
