import { type Instrument, itemsOf } from './instrument.ts'
import { typeOf } from './items/index.ts'
import { oncePer } from './once-per.ts'
import type { Variable } from './variable.ts'

/** All variables of the data file in order. Names are unique in an instrument that passed `check`. Kept with the instrument. */
export const codebook: (instrument: Instrument) => readonly Variable[] = oncePer((instrument: Instrument) =>
  itemsOf(instrument).flatMap((item) => typeOf(item).variables(item)),
)
