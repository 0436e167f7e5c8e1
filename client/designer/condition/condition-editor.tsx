import type { Condition } from '../../../domain/logic/condition.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import type { ItemVariables } from '../document/variables.ts'
import { Comparison } from './comparison.tsx'
import { startCondition } from './condition-parts.ts'

interface Props {
  readonly condition: Condition
  /** What may be read here: the items asked before. */
  readonly before: readonly ItemVariables[]
  /** Null takes the condition away. */
  readonly onChange: (next: Condition | null) => void
}

export function ConditionEditor({ condition, before, onChange }: Props) {
  const isNegated = 'not' in condition
  const inner = 'not' in condition ? condition.not : condition
  const change = (next: Condition | null) => onChange(next && isNegated ? { not: next } : next)
  return (
    <div class="condition-node">
      <Inner condition={inner} before={before} onChange={change} />
      <div class="row spread">
        <CheckField
          label={designerWords('negate')}
          isOn={isNegated}
          onChange={(isOn) => onChange(isOn ? { not: inner } : inner)}
        />
        <span class="row">
          {'variable' in inner && <AddAnother {...{ before, inner, change }} />}
          <Button kind="text" size="small" icon="trash" onClick={() => onChange(null)}>
            {designerWords('removeCondition')}
          </Button>
        </span>
      </div>
    </div>
  )
}

/** A condition without its negation. */
function Inner(props: Props) {
  const { condition, ...rest } = props
  if ('all' in condition || 'any' in condition) return <Group group={condition} {...rest} />
  if ('not' in condition) return <ConditionEditor {...props} />
  return <Comparison comparison={condition} {...rest} />
}

type AddProps = Pick<Props, 'before'> & { readonly inner: Condition; readonly change: Props['onChange'] }

function AddAnother({ before, inner, change }: AddProps) {
  const first = before.at(-1)?.variables[0]
  if (!first) return null
  return (
    <Button kind="text" size="small" icon="plus" onClick={() => change({ all: [inner, startCondition(first)] })}>
      {designerWords('addAnother')}
    </Button>
  )
}

interface GroupProps {
  readonly group: { all: Condition[] } | { any: Condition[] }
  readonly before: readonly ItemVariables[]
  readonly onChange: (next: Condition | null) => void
}

function Group({ group, before, onChange }: GroupProps) {
  const parts = 'all' in group ? group.all : group.any
  const kind = 'all' in group ? 'all' : 'any'
  const write = (next: Condition[], as: 'all' | 'any' = kind) => {
    const [only] = next
    if (!only) onChange(null)
    else if (next.length === 1) onChange(only)
    else onChange(as === 'all' ? { all: next } : { any: next })
  }
  const first = before.at(-1)?.variables[0]
  return (
    <div class="condition-group">
      <Segmented
        label={designerWords('groupOf')}
        value={kind}
        choices={[
          { value: 'all', label: designerWords('allOf') },
          { value: 'any', label: designerWords('anyOf') },
        ]}
        onChange={(as) => write(parts, as)}
      />
      {parts.map((part, at) => (
        <ConditionEditor
          // A part is what stands at its position.
          key={`${parts.length}-${String(at)}`}
          condition={part}
          before={before}
          onChange={(next) => write(parts.flatMap((one, other) => (other === at ? (next ?? []) : one)))}
        />
      ))}
      {first && (
        <Button kind="text" size="small" icon="plus" onClick={() => write([...parts, startCondition(first)])}>
          {designerWords('addAnother')}
        </Button>
      )}
    </div>
  )
}
