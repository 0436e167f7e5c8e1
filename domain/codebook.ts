import { type Instrument, itemsOf } from './instrument.ts'
import { typeOf } from './items/index.ts'
import type { Variable } from './variable.ts'

/** All variables of the data file in order. Names are unique in an instrument that passed `check`. */
export const codebook = (instrument: Instrument): readonly Variable[] =>
  itemsOf(instrument).flatMap((item) => typeOf(item).variables(item))
