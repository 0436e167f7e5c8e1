import type { Comments } from '../../../analysis/report/comments/schema.ts'
import { commentWords } from '../../i18n/comments/words.ts'
import { Card } from '../../ui/card.tsx'
import { count } from '../numbers.ts'
import { type CommentView, showCluster } from './comments-state.ts'
import { shareWords } from './share-words.ts'

interface Props {
  readonly comments: Comments
  readonly chosen: CommentView['cluster']
}

export function ClustersCard({ comments, chosen }: Props) {
  const { clusters, writers } = comments
  const rare = comments.comments.filter(({ cluster }) => cluster === null).length
  const texts = new Map(comments.comments.map(({ id, text }) => [id, text]))
  const hasInterval = clusters.some(({ share }) => share.isEstimable && share.interval95)
  const most = Math.max(1, ...clusters.map(({ people }) => people))
  return (
    <Card
      title={commentWords('clustersTitle')}
      subtitle={commentWords('clustersHelp')}
      foot={commentWords(hasInterval ? 'clustersFoot' : 'clustersFootOpen', { writers: count(writers) })}
    >
      {clusters.length === 0 && <p class="card-body muted">{commentWords('noClusters')}</p>}
      <ol class="clusters">
        {clusters.map(({ words, people, share, typical }, c) => (
          <li key={words.join()}>
            <button
              type="button"
              class="cluster"
              aria-pressed={chosen === c ? 'true' : 'false'}
              onClick={() => showCluster(chosen === c ? null : c)}
            >
              <span class="cluster-words" lang="zh-CN">
                {words.slice(0, 4).join('、') || texts.get(typical[0] ?? '')}
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
              onClick={() => showCluster(chosen === 'rare' ? null : 'rare')}
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
