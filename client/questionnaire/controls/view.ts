import type { ComponentType } from 'preact'
import type { Item } from '../../../domain/items/index.ts'
import type { AnswerContext } from '../../../domain/items/item-type.ts'

export interface ControlProps<I extends Item> {
  readonly item: I
  /** As stored in the draft; undefined is no answer. May not be valid yet. */
  readonly answer: unknown
  readonly context: AnswerContext
  readonly onAnswer: (answer: unknown) => void
  /** Ids of hint and violation. */
  readonly describedBy: string
}

/** How one kind of control shows itself. */
export interface ControlView<I extends Item = Item> {
  readonly Body: ComponentType<ControlProps<I>>
  /** Stands above the buttons at the bottom. */
  readonly Tray?: ComponentType<ControlProps<I>>
  /** Short words under the question, if any. */
  readonly hint?: (item: I, context: AnswerContext) => string
  /** How many parts have no answer yet. */
  readonly open?: (item: I, answer: unknown, context: AnswerContext) => number
}

export type ItemOf<T extends Item['type']> = Extract<Item, { type: T }>

// The registry is keyed by control; TypeScript cannot tell that the item fits, hence the cast.
export const defineView = <I extends Item>(view: ControlView<I>): ControlView => view as unknown as ControlView
