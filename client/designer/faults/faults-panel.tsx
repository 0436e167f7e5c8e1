import type { Fault } from '../../../domain/logic/check.ts'
import { commonWords } from '../../i18n/common/words.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { Button } from '../../ui/button.tsx'
import { useEditor } from '../editor.ts'
import { faultWords, placeOf, placeWords } from './fault-words.ts'

const mostShown = 60

/** Everything that is wrong now, errors and hints apart. It stays open while one mends. */
export function FaultsPanel({ onClose }: { onClose: () => void }) {
  const { faults } = useEditor().checked.value
  const errors = faults.filter(({ severity }) => severity === 'error')
  const warnings = faults.filter(({ severity }) => severity === 'warning')
  return (
    <section class="card faults" aria-label={designerWords('faults')} tabIndex={-1}>
      <header class="card-head">
        <h2>{designerWords('faults')}</h2>
        <Button kind="text" size="small" icon="close" label={commonWords('close')} onClick={onClose} />
      </header>
      <div class="card-body faults-body">
        {faults.length === 0 && <p role="status">{designerWords('allGood')}</p>}
        {errors.length > 0 && (
          <>
            <h3 class="faults-errors">{designerWords('errors', { count: errors.length })}</h3>
            <p class="muted small">{designerWords('errorsHelp')}</p>
            <FaultList faults={errors} />
          </>
        )}
        {warnings.length > 0 && (
          <>
            <h3 class="faults-warnings">{designerWords('warnings', { count: warnings.length })}</h3>
            <FaultList faults={warnings} />
          </>
        )}
      </div>
    </section>
  )
}

function FaultList({ faults }: { faults: readonly Fault[] }) {
  const editor = useEditor()
  const shown = faults.slice(0, mostShown)
  return (
    <>
      <ul class="fault-list">
        {shown.map((fault) => (
          <li key={`${fault.path.join('/')}|${fault.code}|${JSON.stringify(fault.params)}`}>
            <button type="button" class="fault-link" onClick={() => goTo(fault)}>
              <span class="muted small">{placeWords(editor.document.value, fault)}</span>
              <span>{faultWords(fault)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < faults.length && (
        <p class="muted small">{designerWords('moreFaults', { count: faults.length - shown.length })}</p>
      )}
    </>
  )
  function goTo(fault: Fault) {
    editor.open(placeOf(fault.path))
    editor.target.value = [...fault.path]
  }
}
