import { canOrder } from '../choose-issues.ts'
import { type DraftBlock, paragraph, say, subheading } from '../claims/draft.ts'
import { hotIndexWords } from '../phrases/hot-index-words.ts'
import { isAutomatic } from '../phrases/quotations.ts'
import { qualityNotes } from './quality-notes.ts'
import type { ReportContext, Section } from './section.ts'

function weighting({ findings, number, names }: ReportContext): DraftBlock {
  const { margins } = findings.weighting
  const list = [...new Set(margins.map(({ id }) => names.margin(id)))].join('、')
  const start =
    margins.length > 0
      ? `每份问卷有一个权数，表示它代表多少人。权数从抽样设计出发，再逐步调整，使样本在${list}上与人口总体数一致。`
      : '没有可用的人口总体数，每份问卷的权数由抽样设计决定。'
  if (!findings.weighting.isProbability) return paragraph(start)
  const effective = number('size', 'weighting/effectiveSize')
  const effect = number('factor', 'weighting/designEffectOfWeights')
  return paragraph(
    say`${start}权数不等使精度有所降低：全部有效问卷的精度相当于${effective}份权数相等的问卷，权数的设计效应为${effect}。`,
  )
}

function errors({ findings, number }: ReportContext): DraftBlock[] {
  const { meanDesignEffect } = findings.weighting
  const effect =
    meanDesignEffect === null
      ? []
      : say`提及率的方差平均为同等数量简单随机样本的${number('factor', 'weighting/meanDesignEffect')}倍（设计效应）。`
  return [
    subheading('误差的计算'),
    paragraph(
      say`同一单位的人看法往往相近，误差不能按简单随机样本计算。本报告以单位为抽样单元，按层汇总单位之间的差别来计算标准误，再给出95%置信区间，自由度为${number('size', 'weighting/degreesOfFreedom')}。${effect}`,
    ),
    subheading('名次区间和梯队'),
    paragraph(
      '把全部问题的提及率两两比较，同时控制所有比较出错的机会，使整张表都正确的把握不低于95%。对每项问题，确实高于它的各项排在它前面，确实低于它的各项排在它后面，其余各项与它分不出先后，由此得到它可能的最高和最低名次。每个梯队以提及率的估计值列在首位的问题为准：该问题确实高于以后各梯队的全部问题。除此之外，两个梯队中的其他问题之间、同一梯队的问题之间，都不作高低判断。进入前五位的把握是按误差推算的可能性，不是置信水平。',
    ),
    subheading('群体比较'),
    paragraph(
      '每个群体与其他全部受访者比较。许多比较同时进行时，总有一些差异只是偶然，因此按本杰明尼—霍赫伯格方法校正，使写入报告的差异中误判的比例平均不超过百分之五。“把握很大”指校正后的显著性概率不大于百分之一，“把握较大”指大于百分之一、小于百分之五。达不到的，报告不写“高于”或者“低于”。',
    ),
  ]
}

const reviewWords = (context: ReportContext): string =>
  isAutomatic(context)
    ? '本报告引用的意见由程序自动摘录，未经人工审核。'
    : '本报告只引用经选取人以外的另一人核对放行的意见。'

/** How the numbers came about, in plain words. */
export const methods: Section = {
  id: 'methods',
  heading: 'annex',
  title: '调查方法说明',
  blocks: (context) => {
    const { findings, number, instrument } = context
    const priority = instrument.sections
      .flatMap(({ items }) => items)
      .find(({ id }) => id === instrument.analysis.priority)
    const wording = priority ? `提及率来自问卷题目“${priority.text['zh-CN']}”。` : ''
    const subset = instrument.analysis.concern[0]
      ? number('size', `instrument/items/${instrument.analysis.concern[0]}/subset/size`, { absent: '' })
      : ''
    const random =
      subset === ''
        ? ''
        : '关注程度和满意程度只请每人评价随机分到的一部分问题，这一部分由随机数决定并随答卷保存，没有问到的不当作没有回答。'
    return [
      subheading('题目和计分'),
      paragraph(`${wording}${random}满意度和不满意率只计了解情况的受访者。`),
      subheading('加权'),
      weighting(context),
      ...(findings.weighting.isProbability && canOrder(findings)
        ? errors(context)
        : [
            subheading('不作推断的说明'),
            paragraph(
              `${findings.weighting.isProbability ? '答卷或抽中的单位太少，误差无从计算' : '参加者不是随机抽取的，没有计算误差的依据'}。本报告只写参加者的回答，不给出区间，不划分梯队，不作群体比较。`,
            ),
          ]),
      ...(canOrder(findings) ? [subheading('热度指数'), paragraph(hotIndexWords(context))] : []),
      ...qualityNotes(context),
      subheading('保密'),
      paragraph(
        say`答卷不记录姓名、电话、网络地址和具体时间。人数不足${number('count', 'minimumGroupSize')}人的群体，结果写为“样本不足，不显示”。书面意见在任何人阅读以前，已隐去其中的电话、证件号码、住址和能够识别的姓名。${reviewWords(context)}`,
      ),
      subheading('数字的来源'),
      paragraph(
        `报告中来自调查的每个数字都可以追溯到产生它的估计值，另附论断清单供核对。同样的数据和设置得到同样的数字，数据版本为${findings.dataHash}。`,
      ),
    ]
  },
}
