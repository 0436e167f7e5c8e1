import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import type { DesignFault, MarginDraft } from './design-draft.ts'
import { Faults } from './stratum-fields.tsx'

interface Props {
  readonly margins: readonly MarginDraft[]
  readonly faults: readonly DesignFault[]
  readonly onChange: (margins: MarginDraft[]) => void
}

/** Population tables: the variables, and the cells pasted from a spreadsheet. */
export function MarginFields({ margins, faults, onChange }: Props) {
  const change = (index: number, part: Partial<MarginDraft>) =>
    onChange(margins.map((margin, i) => (i === index ? { ...margin, ...part } : margin)))
  return (
    <fieldset class="plain-fieldset">
      <legend>{fieldworkWords('margins')}</legend>
      <p class="field-hint">{fieldworkWords('marginsHint')}</p>
      {margins.map((margin, index) => (
        <div class="margin-fields" key={index}>
          <div class="row spread">
            <strong>{fieldworkWords('marginNumber', { number: index + 1 })}</strong>
            <Button
              kind="text"
              size="small"
              icon="trash"
              label={fieldworkWords('removeMargin', { number: index + 1 })}
              onClick={() => onChange(margins.filter((_, i) => i !== index))}
            />
          </div>
          <TextField
            label={fieldworkWords('variables')}
            hint={fieldworkWords('variablesHint')}
            value={margin.variables}
            onInput={(variables) => change(index, { variables })}
          />
          <TextField
            label={fieldworkWords('cells')}
            hint={fieldworkWords('cellsHint')}
            rows={5}
            value={margin.cells}
            onInput={(cells) => change(index, { cells })}
          />
          <TextField
            label={fieldworkWords('marginSource')}
            value={margin.source}
            onInput={(source) => change(index, { source })}
          />
          <Faults faults={faults.filter((fault) => fault.place === 'margins' && fault.index === index)} />
        </div>
      ))}
      <Button
        size="small"
        icon="plus"
        onClick={() => onChange([...margins, { id: '', variables: '', source: '', cells: '' }])}
      >
        {fieldworkWords('addMargin')}
      </Button>
    </fieldset>
  )
}
