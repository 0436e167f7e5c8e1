import { type DraftInline, say } from '../claims/draft.ts'
import type { ReportContext } from '../sections/section.ts'

/** Of what the index is made, and that it gives no order. */
export function hotIndexWords({ number, findings }: ReportContext): DraftInline[] {
  const attention = number('weight', 'indexWeights/attention')
  const dissatisfaction = number('weight', 'indexWeights/dissatisfaction')
  const breadth = number('weight', 'indexWeights/breadth')
  const error = findings.weighting.isProbability ? '指数没有计算误差，不用来排定先后。' : ''
  return say`热度指数把关注（多少人列为最需要解决的问题）、不满（了解情况的人中多少人不满意）、广度（关注的人分布在多少类人群）三个方面合成一个零至一百的数，三者权重之比为${attention}∶${dissatisfaction}∶${breadth}，可以按工作需要调整。${error}各项指数见${{ refer: 'rating-table' }}。`
}
