import type { Comments } from '../../../analysis/report/comments/schema.ts'
import { commentWords } from '../../i18n/comments/words.ts'
import { Card } from '../../ui/card.tsx'
import { FigureFiles } from '../../ui/figure-files.tsx'
import { leadTo } from '../../ui/move-focus.ts'
import { count } from '../numbers.ts'
import { wordCells } from './comment-files.ts'
import { listPlace, searchFor } from './comments-state.ts'

interface Props {
  readonly comments: Comments
  readonly search: string
}

const mostWords = 24
const mostPhrases = 12

export function WordsCard({ comments, search }: Props) {
  const keywords = comments.keywords.filter(({ words }) => words.length > 0)
  const title = commentWords('wordsTitle')
  const foot = commentWords('wordsFoot', { writers: count(comments.writers) })
  return (
    <Card
      title={title}
      subtitle={commentWords('wordsHelp')}
      tools={<FigureFiles title={title} note={foot} cells={wordCells(comments)} />}
      foot={foot}
    >
      <div class="card-body words">
        <Words list={comments.words.slice(0, mostWords)} search={search} />
        {comments.phrases.length > 0 && (
          <>
            <h3>{commentWords('phrases')}</h3>
            <Words list={comments.phrases.slice(0, mostPhrases)} search={search} />
          </>
        )}
        {keywords.length > 0 && (
          <>
            <h3>{commentWords('keywords')}</h3>
            <p class="muted small">{commentWords('keywordsHelp')}</p>
            {keywords.map(({ sector, words }) => (
              <div key={sector} class="keywords">
                <b class="small">{comments.sectors.find(({ code }) => code === sector)?.name ?? sector}</b>
                <Words list={words} search={search} />
              </div>
            ))}
          </>
        )}
      </div>
    </Card>
  )
}

function Words({ list, search }: { list: readonly { word: string; people: number }[]; search: string }) {
  return (
    <ul class="word-list" lang="zh-CN">
      {list.map(({ word, people }) => (
        <li key={word}>
          <button
            type="button"
            class="chip"
            aria-pressed={search === word ? 'true' : 'false'}
            onClick={() => {
              searchFor(search === word ? '' : word)
              if (search !== word) leadTo(listPlace)
            }}
          >
            {word} <b>{count(people)}</b>
          </button>
        </li>
      ))}
    </ul>
  )
}
