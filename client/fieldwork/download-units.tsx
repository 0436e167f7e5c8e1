import type { Wave } from '../../domain/api/waves.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Button } from '../ui/button.tsx'
import { download } from '../ui/download.ts'
import { asProblem, problemWords } from '../ui/problem-words.ts'
import { showToast } from '../ui/show-toast.ts'
import { useAction } from '../ui/use-action.ts'
import { citizenPath, fullAddress } from './addresses.ts'
import { readUnits, type UnitFilter } from './unit-filter.ts'
import { unitListCsv } from './unit-list-csv.ts'

/** All units of the filter, not only the shown page. */
export function DownloadUnits({ wave, filter }: { wave: Wave; filter: UnitFilter }) {
  const action = useAction()
  const save = () =>
    action.run(async () => {
      const units = await readUnits(wave.id, filter, new AbortController().signal).catch((cause: unknown) => {
        showToast(problemWords(asProblem(cause)))
        throw cause
      })
      const text = unitListCsv(units, wave.design, (link) => fullAddress(citizenPath(link)))
      download(`${fieldworkWords('unitsTitle')}-${wave.name}.csv`, new Blob([text], { type: 'text/csv' }))
    })
  return (
    <Button
      size="small"
      icon="download"
      label={fieldworkWords('downloadUnitsOf')}
      isBusy={action.isBusy}
      onClick={() => void save()}
    >
      {fieldworkWords('downloadUnits')}
    </Button>
  )
}
