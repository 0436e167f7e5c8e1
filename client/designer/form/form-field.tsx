import type { ComponentType } from 'preact'
import { ConditionField } from '../condition/condition-field.tsx'
import type { Json, Path } from '../document/json.ts'
import { JsonField } from './json-field.tsx'
import { ListField } from './list-field.tsx'
import { LocalizedField } from './localized-field.tsx'
import { RecordField } from './record-field.tsx'
import { ChoiceField, FlagField, NumberField, TextLineField } from './scalar-fields.tsx'
import type { FieldShape, Shape } from './shape.ts'

export interface FormFieldProps {
  readonly field: FieldShape
  readonly path: Path
  readonly value: Json | undefined
}

/** One editor per kind of shape; which one is used follows from the schema alone. */
const editors: Readonly<Record<Shape['kind'], ComponentType<FormFieldProps>>> = {
  text: TextLineField,
  localized: LocalizedField,
  number: NumberField,
  boolean: FlagField,
  choice: ChoiceField,
  condition: ConditionField,
  fixed: () => null,
  record: RecordField,
  list: ListField,
  other: JsonField,
}

export function FormField(props: FormFieldProps) {
  const Editor = editors[props.field.shape.kind]
  return <Editor {...props} />
}
