import type { Unit } from '../../domain/api/waves.ts'
import { csv } from '../../domain/csv.ts'
import type { SampleDesign } from '../../domain/sample-design.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'

const columns = ['unitName', 'sector', 'people', 'target', 'channel', 'received', 'slipsIssued', 'link'] as const

/** The units as a spreadsheet reads them. Its first five columns can be pasted back as units of another wave. */
export function unitListCsv(units: readonly Unit[], design: SampleDesign, addressOfLink: (link: string) => string) {
  const names = new Map(design.strata.map(({ code, name }) => [code, name]))
  return csv([
    columns.map((word) => fieldworkWords(word)),
    ...units.map((unit) => [
      unit.name,
      names.get(unit.stratum) ?? unit.stratum,
      unit.people,
      unit.target,
      fieldworkWords(`channel_${unit.channel}`),
      unit.received ?? fieldworkWords('few'),
      unit.channel === 'slip' ? unit.slips : '',
      addressOfLink(unit.link),
    ]),
  ])
}
