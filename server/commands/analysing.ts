import { inTurn } from '../in-turn.ts'

/** Each analysis holds all rows in memory. Who asks for ever other weights waits in line, and in the end is refused. */
export const analysing = inTurn(1, 12)
