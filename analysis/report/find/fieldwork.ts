import type { SampleDesign } from '../../../domain/sample-design.ts'
import type { Unit } from '../../dataset.ts'
import type { Findings } from '../findings.ts'
import { countBySector, type Scope } from './scope.ts'

/** Questionnaires handed out; null as soon as one unit has no record of it. */
const issuedOf = (units: readonly Unit[]): number | null =>
  units.length === 0 || units.some(({ issued }) => issued === null)
    ? null
    : units.reduce((sum, { issued }) => sum + (issued ?? 0), 0)

/** Every sector of the design with its units and respondents, whatever sector is asked for. */
export function sectorsOf(design: SampleDesign, scope: Scope): Findings['sectors'] {
  const valid = countBySector(scope, () => true)
  return design.strata.map(({ code, name, population }) => {
    const units = scope.dataset.units.filter(({ sector }) => sector === code)
    const index = scope.sectorCodes.indexOf(code)
    return { code, name, population, units: units.length, issued: issuedOf(units), valid: valid[index]! }
  })
}

/** Days and counts that the dataset does not hold. */
export interface Fieldwork {
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly received: number
  readonly openLink: number
}

/** Days and counts of the wave; units, questionnaires and valid responses are those of the sector that is asked for. */
export function fieldworkOf(fieldwork: Fieldwork, scope: Scope): Findings['fieldwork'] {
  const units = scope.dataset.units.filter(({ sector }) => scope.sector === null || sector === scope.sector)
  const valid = scope.sectorOf.filter((code) => scope.sector === null || code === scope.sector).length
  const { firstDay, lastDay, received, openLink } = fieldwork
  return { firstDay, lastDay, issued: issuedOf(units), received, valid, openLink, units: units.length }
}
