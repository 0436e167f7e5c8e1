/**
 * A number that is or could be published: how many people stand in some cells together. `cells` are the finest counts
 * that any of the linked tables rests on; an attacker knows which figure adds up which cells.
 */
export interface Figure {
  readonly cells: readonly number[]
  readonly value: number
  /** `public`: known anyway, as the size of a sector. `guarded`: never shown, must not follow, as a complement. */
  readonly kind: 'public' | 'shown' | 'guarded'
  /** How many people must stand behind it. */
  readonly minimum: number
  /** How far apart its bounds must be where it is hidden; `minimum` if not said. */
  readonly apart?: number
}

/** All tables that share people, whichever page or file they stand on. */
export interface LinkedTables {
  readonly size: number
  readonly figures: readonly Figure[]
}

/** A figure of 1 to `minimum` − 1 people would tell of these few. */
export const isSmall = ({ value, minimum }: Figure): boolean => value > 0 && value < minimum
