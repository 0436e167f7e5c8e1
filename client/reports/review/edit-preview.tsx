import { printedText } from '../../../analysis/report/claims/printed-text.ts'
import { editedInlines } from '../../../analysis/report/review/edits.ts'
import type { Statement } from '../../../analysis/report/review/statements.ts'
import { checkStyle } from '../../../analysis/report/review/style/index.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import type { Draft } from './draft.ts'
import { StyleList } from './style-list.tsx'

interface Props {
  readonly text: string
  readonly sentence: Statement
  readonly draft: Draft
}

const isWithoutNumber = (text: string): boolean => !/\{\d+\}/.test(text)

/** An edit as it will be printed. */
export function printedEdit({ text, sentence, draft }: Props): string {
  const edit = { key: sentence.key, text, original: sentence.text }
  const state = isWithoutNumber(text) ? 'own_judgement' : 'bound'
  return printedText(editedInlines(sentence, { edit, state }), draft.report.claims)
}

/** How it will be printed, and what the rules of style say of it. */
export function EditPreview({ text, sentence, draft }: Props) {
  const edit = { key: sentence.key, text, original: sentence.text }
  const faults = checkStyle(draft.report, [edit]).filter(({ passage }) => passage.key === sentence.key)
  return (
    <div role="status" class="preview">
      <p class="small muted">{reviewWords('preview')}</p>
      <p lang="zh-CN">{printedEdit({ text, sentence, draft })}</p>
      {isWithoutNumber(text) && sentence.claims.length > 0 && <p class="small">{reviewWords('noNumber')}</p>}
      <StyleList faults={faults} />
    </div>
  )
}
