import type { Comments } from '../../../analysis/report/comments/schema.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { commentWords } from '../../i18n/comments/words.ts'
import { reportWords } from '../../i18n/reports/words.ts'
import { Card } from '../../ui/card.tsx'
import { FigureFiles } from '../../ui/figure-files.tsx'
import { leadTo } from '../../ui/move-focus.ts'
import { ChartDownloads } from '../chart-downloads.tsx'
import { count } from '../numbers.ts'
import { clusterCells, clusterName, wordingOfComments } from './comment-files.ts'
import { type CommentView, listPlace, showCluster } from './comments-state.ts'
import { shareWords } from './share-words.ts'

interface Props {
  readonly comments: Comments
  readonly instrument: Instrument
  readonly chosen: CommentView['cluster']
}

export function ClustersCard({ comments, instrument, chosen }: Props) {
  const { clusters, writers } = comments
  const rare = comments.comments.filter(({ cluster }) => cluster === null).length
  const texts = new Map(comments.comments.map(({ id, text }) => [id, text]))
  const hasInterval = clusters.some(({ share }) => share.isEstimable && share.interval95)
  const most = Math.max(1, ...clusters.map(({ people }) => people))
  const title = commentWords('clustersTitle')
  const choose = (cluster: number | 'rare') => {
    showCluster(chosen === cluster ? null : cluster)
    if (chosen !== cluster) leadTo(listPlace)
  }
  const foot = [
    commentWords(hasInterval ? 'clustersFoot' : 'clustersFootOpen', { writers: count(writers) }),
    wordingOfComments(instrument),
    comments.isSynthetic && reportWords('syntheticLine'),
  ]
    .filter(Boolean)
    .join(' ')
  const points = clusters.flatMap(({ words, share }) =>
    share.isEstimable ? [{ label: clusterName(words), value: share.value, ...share.interval95 }] : [],
  )
  return (
    <Card
      title={title}
      tools={
        clusters.length > 0 && (
          <>
            {points.length > 0 && (
              <ChartDownloads title={title} note={foot} chart={{ form: 'dot', unit: 'share', points }} />
            )}
            <FigureFiles title={title} note={foot} cells={clusterCells(comments)} />
          </>
        )
      }
      subtitle={commentWords('clustersHelp')}
      foot={foot}
    >
      {clusters.length === 0 && <p class="card-body muted">{commentWords('noClusters')}</p>}
      <ol class="clusters">
        {clusters.map(({ words, people, share, typical }, c) => (
          <li key={words.join()}>
            <button
              type="button"
              class="cluster"
              aria-pressed={chosen === c ? 'true' : 'false'}
              onClick={() => choose(c)}
            >
              <span class="cluster-words" lang="zh-CN">
                {clusterName(words) || texts.get(typical[0] ?? '')}
              </span>
              <span class="cluster-size">
                <b>{commentWords('clusterPeople', { people: count(people) })}</b> {shareWords(share)}
              </span>
              <span class="cluster-bar" style={{ width: `${(100 * people) / most}%` }} />
              <span class="cluster-typical" lang="zh-CN">
                {texts.get(typical[0] ?? '')}
              </span>
            </button>
          </li>
        ))}
        {rare > 0 && clusters.length > 0 && (
          <li>
            <button
              type="button"
              class="cluster cluster-rare"
              aria-pressed={chosen === 'rare' ? 'true' : 'false'}
              onClick={() => choose('rare')}
            >
              <span class="cluster-words">{commentWords('rare')}</span>
              <span class="cluster-typical">{commentWords('rareHelp', { count: count(rare) })}</span>
            </button>
          </li>
        )}
      </ol>
    </Card>
  )
}
