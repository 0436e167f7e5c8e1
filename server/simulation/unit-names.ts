import { streets2026 } from '../../domain/seed/streets.ts'

const offices =
  '教育局 民政局 财政局 住建局 交通运输局 卫健委 人社局 市场监管局 公安局 司法局 审计局 统计局 应急管理局 文体旅游广电局 自然资源局 生态环境分局 商务口岸局 工信和科技局 政务服务局 信访局 医保局 城管执法局 林草局 退役军人局 外事办'.split(
    ' ',
  )
const streets = streets2026.map((street) => street['zh-CN'])
const trades =
  '口岸物流 国际货运 木材加工 果蔬进出口 供热 铁路服务 旅游服务 酒店餐饮 商贸 建筑 煤业 食品加工 汽车运输 互市贸易 通信服务'.split(
    ' ',
  )
const stems = '甲乙丙丁戊己庚辛'

/** Invented names of sampling points, each marked as an example. Sectors: 1 offices, 2 communities, 3 enterprises. */
export function unitName(sector: number, index: number): string {
  const from = (list: readonly string[]) => ({
    name: list[index % list.length] ?? '',
    round: Math.floor(index / list.length),
  })
  if (sector === 1) {
    const { name, round } = from(offices)
    return `${name}${round === 0 ? '机关' : `下属单位${round}`}（示例）`
  }
  if (sector === 2) {
    const { name, round } = from(streets)
    return `${name}第${round + 1}社区（示例）`
  }
  const { name, round } = from(trades)
  return `${name}${stems[round % stems.length]}公司（示例）`
}
