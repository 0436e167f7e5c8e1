import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Button } from '../ui/button.tsx'
import type { DesignFault, StratumDraft } from './design-draft.ts'

interface Props {
  readonly strata: readonly StratumDraft[]
  readonly faults: readonly DesignFault[]
  readonly onChange: (strata: StratumDraft[]) => void
}

export function StratumFields({ strata, faults, onChange }: Props) {
  const own = faults.filter(({ place }) => place === 'strata')
  const change = (index: number, part: Partial<StratumDraft>) =>
    onChange(strata.map((stratum, i) => (i === index ? { ...stratum, ...part } : stratum)))
  const next = Math.max(0, ...strata.map(({ code }) => code)) + 1
  return (
    <fieldset class="plain-fieldset">
      <legend>{fieldworkWords('strata')}</legend>
      <p class="field-hint">{fieldworkWords('strataHint')}</p>
      {strata.map((stratum, index) => (
        <div class="stratum-fields" key={stratum.code}>
          <span class="muted">{stratum.code}</span>
          <input
            class="input"
            aria-label={fieldworkWords('stratumName', { code: stratum.code })}
            placeholder={fieldworkWords('sector')}
            value={stratum.name}
            maxLength={40}
            onInput={(event) => change(index, { name: event.currentTarget.value })}
          />
          <input
            class="input"
            inputMode="numeric"
            aria-label={fieldworkWords('stratumPopulation', { code: stratum.code })}
            placeholder={fieldworkWords('population')}
            value={stratum.population}
            onInput={(event) => change(index, { population: event.currentTarget.value })}
          />
          <Button
            kind="text"
            size="small"
            icon="trash"
            label={fieldworkWords('removeStratum', { name: stratum.name || stratum.code })}
            onClick={() => onChange(strata.filter((_, i) => i !== index))}
          />
          <Faults faults={own.filter((fault) => fault.index === index && fault.code !== 'strata_missing')} />
        </div>
      ))}
      <Faults faults={own.filter(({ code }) => code === 'strata_missing')} />
      <Button size="small" icon="plus" onClick={() => onChange([...strata, { code: next, name: '', population: '' }])}>
        {fieldworkWords('addStratum')}
      </Button>
    </fieldset>
  )
}

export function Faults({ faults }: { faults: readonly DesignFault[] }) {
  if (faults.length === 0) return null
  return (
    <p class="field-error">
      {faults.map(({ code, line }) => fieldworkWords(`design_${code}`, { line: line ?? '' })).join(' ')}
    </p>
  )
}
