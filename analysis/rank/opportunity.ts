/**
 * Ulwick's (2002) opportunity score, 0..20, from the percentages that call an issue important and are satisfied with it:
 * importance counts twice as far as satisfaction falls behind. A convention without an error; show it with one.
 */
export const opportunity = (importantPercent: number, satisfiedPercent: number): number =>
  importantPercent / 10 + Math.max(importantPercent / 10 - satisfiedPercent / 10, 0)
