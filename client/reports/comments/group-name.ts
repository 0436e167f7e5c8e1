import type { Instrument } from '../../../domain/instrument.ts'
import { local } from '../labels.ts'

export function groupName(instrument: Instrument, id: string): string {
  const group = instrument.issueGroups.find((one) => one.id === id)
  return local(group?.shortLabel) || local(group?.label) || id
}
