import { type Paper, paperSchema } from '../../analysis/report/forms/paper.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { TextField } from '../ui/field.tsx'

type Faults = Partial<Record<keyof Paper, string>>

/** What is wrong with each entry, in words. */
export function faultsOfPaper(paper: Paper): Faults {
  const parsed = paperSchema.safeParse(paper)
  if (parsed.success) return {}
  return Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], faultWords(message)]))
}

/** Codes of the schema; anything else is no whole number. */
function faultWords(code: string): string {
  if (code === 'text_missing' || code === 'text_too_long' || code === 'line_break') return reportWords(`paper_${code}`)
  return reportWords('paper_out_of_range')
}

/** What was typed as a number; something else stays for the schema to refuse. */
const numberIn = (text: string): number | null => (text.trim() === '' ? null : Number(text))
const typed = (value: number | null): string => (value === null || Number.isNaN(value) ? '' : String(value))

const texts = ['name', 'issuer', 'signer', 'addressee', 'reportTo', 'sendTo'] as const
const counts = ['number', 'copies'] as const

interface Props {
  readonly paper: Paper
  readonly usual: Paper
  readonly faults: Faults
  readonly onChange: (paper: Paper) => void
}

/** All entries of the paper, in the order in which they stand on it. */
export function PaperFields({ paper, usual, faults, onChange }: Props) {
  const text = (name: (typeof texts)[number]) => (
    <TextField
      key={name}
      label={reportWords(`paper_${name}`)}
      hint={reportWords(`paper_${name}_hint`)}
      error={faults[name]}
      value={paper[name]}
      onInput={(value) => onChange({ ...paper, [name]: value })}
    />
  )
  const count = (name: (typeof counts)[number]) => (
    <TextField
      key={name}
      type="number"
      label={reportWords(`paper_${name}`)}
      hint={reportWords(`paper_${name}_hint`, { number: usual.number ?? 1 })}
      error={faults[name]}
      value={typed(paper[name])}
      onInput={(value) => onChange({ ...paper, [name]: numberIn(value) })}
    />
  )
  return (
    <div class="paper-fields" lang="zh-CN">
      {text('name')}
      {count('number')}
      {text('issuer')}
      {text('signer')}
      {text('addressee')}
      {text('reportTo')}
      {text('sendTo')}
      {count('copies')}
    </div>
  )
}
