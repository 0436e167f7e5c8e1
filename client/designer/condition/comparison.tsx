import { textOf } from '../../../domain/localized.ts'
import type { Condition } from '../../../domain/logic/condition.ts'
import type { Variable } from '../../../domain/variable.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { CheckField, SelectField, TextField } from '../../ui/field.tsx'
import { findVariable, type ItemVariables } from '../document/variables.ts'
import { asKind, kindOf, kindsFor, startCondition } from './condition-parts.ts'
import { VariablePicker } from './variable-picker.tsx'

type Comparing = Extract<Condition, { variable: string }>

interface Props {
  readonly comparison: Comparing
  readonly before: readonly ItemVariables[]
  readonly onChange: (next: Condition | null) => void
}

const words = { in: 'cmpIn', isAnswered: 'cmpIsAnswered', range: 'cmpRange' } as const

/** One variable compared with codes, with having an answer, or with bounds. */
export function Comparison({ comparison, before, onChange }: Props) {
  const variable = findVariable(before, comparison.variable)?.variable
  const kind = kindOf(comparison) as 'in' | 'isAnswered' | 'range'
  return (
    <div class="comparison">
      <VariablePicker
        name={comparison.variable}
        before={before}
        onChange={(chosen) => onChange(startCondition(chosen))}
      />
      {variable && (
        <SelectField
          label={designerWords('comparison')}
          value={kind}
          choices={kindsFor(variable).map((value) => ({ value, label: designerWords(words[value]) }))}
          onChange={(next) => onChange(asKind(variable, next))}
        />
      )}
      {'in' in comparison && <Codes codes={comparison.in} variable={variable} onChange={codes} />}
      {'isAnswered' in comparison && (
        <SelectField
          label={designerWords('cmpIsAnswered')}
          value={comparison.isAnswered ? 'yes' : 'no'}
          choices={[
            { value: 'yes', label: designerWords('answeredYes') },
            { value: 'no', label: designerWords('answeredNo') },
          ]}
          onChange={(value) => onChange({ variable: comparison.variable, isAnswered: value === 'yes' })}
        />
      )}
      {kind === 'range' && <Bounds comparison={comparison} onChange={onChange} />}
    </div>
  )
  function codes(chosen: number[]) {
    onChange({ variable: comparison.variable, in: chosen })
  }
}

interface CodesProps {
  readonly codes: readonly number[]
  readonly variable: Variable | undefined
  readonly onChange: (codes: number[]) => void
}

/** Codes that the variable does not have are listed too, so that they can be taken away. */
function Codes({ codes, variable, onChange }: CodesProps) {
  const known = (variable?.codes ?? []).map(({ code, label }) => ({ code, words: textOf(label, 'zh-CN') }))
  const strays = codes.filter((code) => !known.some((one) => one.code === code))
  const choices = [...known, ...strays.map((code) => ({ code, words: String(code) }))]
  return (
    <fieldset class="record codes">
      <legend>{designerWords('codesLabel')}</legend>
      <div class="ticks">
        {choices.map(({ code, words: label }) => (
          <CheckField
            key={code}
            label={label}
            isOn={codes.includes(code)}
            onChange={(isOn) =>
              onChange(choices.map((one) => one.code).filter((one) => (one === code ? isOn : codes.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

function Bounds({ comparison, onChange }: Pick<Props, 'onChange'> & { comparison: Comparing }) {
  const bounds: { atLeast?: number | undefined; atMost?: number | undefined } =
    'in' in comparison || 'isAnswered' in comparison ? {} : comparison
  const write = (key: 'atLeast' | 'atMost', text: string) => {
    const number = text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text)
    const next = { atLeast: bounds.atLeast, atMost: bounds.atMost, [key]: number }
    const given = Object.entries(next).filter(([, bound]) => bound !== undefined)
    onChange({ variable: comparison.variable, ...Object.fromEntries(given) })
  }
  return (
    <>
      {(['atLeast', 'atMost'] as const).map((key) => (
        <TextField
          key={key}
          type="number"
          label={designerWords(key)}
          value={String(bounds[key] ?? '')}
          onInput={(text) => write(key, text)}
        />
      ))}
    </>
  )
}
