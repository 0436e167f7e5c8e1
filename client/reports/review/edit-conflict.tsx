import type { MadeEdit } from '../../../analysis/report/review/edits.ts'
import type { Statement } from '../../../analysis/report/review/statements.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import type { Draft } from './draft.ts'
import { printedEdit } from './edit-preview.tsx'

interface Props {
  /** Undefined where a colleague has put the program's sentence back. */
  readonly theirs: MadeEdit | undefined
  readonly mine: string
  readonly sentence: Statement
  readonly draft: Draft
  readonly isBusy: boolean
  readonly onMine: () => void
  readonly onTheirs: () => void
}

/** Two people wrote the same sentence otherwise: both texts, and the choice between them. */
export function EditConflict({ theirs, mine, sentence, draft, isBusy, onMine, onTheirs }: Props) {
  const print = (text: string) => printedEdit({ text, sentence, draft })
  return (
    <Banner tone="warn" title={reviewWords('conflict')}>
      <dl class="conflict">
        <dt>
          {theirs
            ? reviewWords('conflictTheirs', { name: theirs.name, day: theirs.day })
            : reviewWords('conflictProgram')}
        </dt>
        <dd lang="zh-CN">{theirs ? print(theirs.text) : sentence.text}</dd>
        <dt>{reviewWords('conflictMine')}</dt>
        <dd lang="zh-CN">{print(mine)}</dd>
      </dl>
      <div class="row">
        <Button size="small" kind="primary" isBusy={isBusy} onClick={onMine}>
          {reviewWords('takeMine')}
        </Button>
        <Button size="small" onClick={onTheirs}>
          {reviewWords('takeTheirs')}
        </Button>
      </div>
      <p class="small muted">{reviewWords('conflictHelp')}</p>
    </Banner>
  )
}
