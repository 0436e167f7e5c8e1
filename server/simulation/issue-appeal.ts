import type { Shift } from './city.ts'

/** How pressing each issue is in the simulated city: log-odds of being named, relative to an issue of no note. */
export const appeal: Readonly<Record<string, number>> = {
  E09: 2.85,
  E04: 2.55,
  E01: 2.4,
  E02: 2.2,
  E10: 2.1,
  C10: 2.0,
  D05: 1.85,
  E08: 1.8,
  C06: 1.65,
  C01: 1.5,
  F05: 1.45,
  E03: 1.4,
  A01: 1.1,
  F02: 0.95,
  E05: 0.9,
  C02: 0.8,
  B02: 0.7,
  E07: 0.65,
  D06: 0.6,
  C04: 0.5,
  F03: 0.4,
  C07: 0.35,
  F10: 0.3,
  A08: 0.25,
  B01: 0.2,
  D01: 0.1,
  F01: 0.1,
  C03: 0,
  A02: 0,
  B03: 0,
}
export const usualAppeal = -0.6

/** The year before, less this year: what has truly changed. */
export const yearBefore: Shift = {
  appeal: { E09: -0.35, C10: -0.45, C01: -0.5, F02: 0.7 },
  satisfaction: { E09: 0.45, A02: -0.55, F02: -0.5 },
}

/** Sector makes an issue more or less pressing: [offices, communities, enterprises]. */
export const sectorAppeal: Readonly<Record<string, readonly [number, number, number]>> = {
  C10: [0.5, -0.5, 0.3],
  E01: [-0.6, 0.25, 0],
  C01: [-0.2, -0.4, 0.6],
  E03: [-0.4, 0.4, -0.5],
  A08: [1.0, -0.6, -0.6],
  C04: [-0.8, -0.8, 1.0],
  E08: [-0.2, 0.3, -0.4],
  D05: [0.4, -0.1, 0],
  C06: [-0.3, 0.2, 0],
  E02: [-0.4, 0.1, 0.2],
}

/** Change per age band from the youngest to the oldest. */
export const ageAppeal: Readonly<Record<string, number>> = {
  E03: 0.35,
  E04: 0.2,
  E05: 0.2,
  E09: 0.06,
  D05: -0.12,
  D06: -0.25,
  C10: -0.2,
  E01: -0.12,
  E07: -0.1,
}

/** Mean satisfaction 1..5 where it differs from the usual. */
export const satisfaction: Readonly<Record<string, number>> = {
  E09: 2.6,
  E04: 2.5,
  E01: 2.45,
  E02: 2.6,
  E10: 2.7,
  C10: 2.4,
  D05: 3.2,
  E08: 2.5,
  C06: 2.6,
  C01: 3.1,
  F05: 2.7,
  E03: 3.0,
  A01: 3.3,
  F02: 2.8,
  B01: 4.1,
  D08: 4.0,
  F06: 3.7,
  B10: 4.0,
  B06: 3.8,
  D03: 3.6,
}
export const usualSatisfaction = 3.25
