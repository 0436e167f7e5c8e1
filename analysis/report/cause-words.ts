import type { MeasureCause } from '../../domain/measure.ts'

/** Words of people who write of what a measure works on. A comment may speak of several. */
export const causeWords: Readonly<Record<MeasureCause, readonly string[]>> = {
  supply: ['没有', '不够', '太少', '缺', '没地方', '找不到', '排不上'],
  price: ['贵', '涨价', '花钱', '收费', '费用', '交钱', '付不起', '工资低'],
  distance: ['太远', '路远', '跑一趟', '来回', '去外地', '不方便'],
  quality: ['质量', '不热', '温的', '水平', '浑', '味道', '不达标'],
  information: ['不知道', '不清楚', '没听说', '没人说', '不公开', '没通知', '看不懂'],
  enforcement: ['没人管', '不管', '乱收', '查处', '违规', '违法', '屡禁'],
  attitude: ['态度', '推诿', '踢皮球', '脸色', '爱答不理', '敷衍'],
  speed: ['太慢', '拖', '等了', '要等', '排队', '几个月', '半年', '迟迟'],
  maintenance: ['坏了', '漏', '破', '年久', '老化', '失修', '维修', '坑'],
  fairness: ['不公', '关系户', '走后门', '托人', '凭什么', '偏心'],
  skill: ['不会', '不懂', '不专业', '培训', '没经验'],
}
