import type { HotIssue } from '../../hot-issue.ts'

/** Daily life: the issues E01 to E10. */
export const livingIssues: readonly HotIssue[] = [
  {
    id: 'E01',
    group: 'E',
    name: { 'zh-CN': '就业与再就业', en: 'Jobs and finding work again', ru: 'Работа и новое трудоустройство' },
    shortName: { 'zh-CN': '就业', en: 'Jobs', ru: 'Работа' },
    keywords:
      'jiuyeyuzaijiuye jyyzjy jiuye jy 找工作 zhaogongzuo zgz 失业 shiye sy 招聘 zhaopin zp 下岗 xiagang xg 打工 dagong dg',
    leadUnit: '人社局',
    supportUnits: ['工信和科技局'],
  },
  {
    id: 'E02',
    group: 'E',
    name: { 'zh-CN': '居民收入与欠薪', en: 'Incomes and unpaid wages', ru: 'Доходы жителей и невыплата зарплаты' },
    shortName: { 'zh-CN': '收入欠薪', en: 'Incomes, wages', ru: 'Доходы, зарплата' },
    keywords:
      'juminshouruyuqianxin jmsryqx shouruqianxin srqx 工资 gongzi gz 讨薪 taoxin tx 农民工 nongmingong nmg 挣钱 zhengqian zq 待遇 daiyu dy',
    leadUnit: '人社局',
    supportUnits: ['住建局', '公安局'],
  },
  {
    id: 'E03',
    group: 'E',
    name: { 'zh-CN': '养老金与养老服务', en: 'Pensions and care for older people', ru: 'Пенсии и помощь пожилым' },
    shortName: { 'zh-CN': '养老', en: 'Old-age care', ru: 'Пенсии, уход' },
    keywords:
      'yanglaojinyuyanglaofuwu yljyylfw yanglao yl 退休金 tuixiujin txj 养老院 yanglaoyuan yly 老人 laoren lr 食堂 shitang st 助餐 zhucan zc 护理 huli hl',
    leadUnit: '人社局',
    supportUnits: ['民政局'],
  },
  {
    id: 'E04',
    group: 'E',
    name: {
      'zh-CN': '看病难、医疗水平',
      en: 'Getting to a doctor and quality of care',
      ru: 'Доступность врача и качество лечения',
    },
    shortName: { 'zh-CN': '看病就医', en: 'Medical care', ru: 'Лечение' },
    keywords:
      'kanbingnanyiliaoshuiping kbnylsp kanbingjiuyi kbjy 医院 yiyuan yy 挂号 guahao gh 医生 yisheng ys 专家 zhuanjia zj 手术 shoushu ss 急诊 jizhen jz',
    leadUnit: '卫健委',
    supportUnits: ['各医院'],
  },
  {
    id: 'E05',
    group: 'E',
    name: {
      'zh-CN': '医保报销与异地就医',
      en: 'Medical insurance and treatment in other cities',
      ru: 'Оплата по медстраховке и лечение в других городах',
    },
    shortName: { 'zh-CN': '医保报销', en: 'Health insurance', ru: 'Медстраховка' },
    keywords:
      'yibaobaoxiaoyuyidijiuyi ybbxyydjy yibaobaoxiao ybbx 医疗保险 yiliaobaoxian ylbx 报销比例 baoxiaobili bxbl 异地 yidi yd 药费 yaofei yf 门诊 menzhen mz',
    leadUnit: '医保局',
    supportUnits: ['卫健委'],
  },
  {
    id: 'E06',
    group: 'E',
    name: {
      'zh-CN': '低保与困难群体救助（弱势群体脱贫）',
      en: 'Minimum allowance and help for people in hardship',
      ru: 'Пособия и помощь нуждающимся',
    },
    shortName: { 'zh-CN': '困难救助', en: 'Help in hardship', ru: 'Помощь нуждающимся' },
    keywords:
      'dibaoyukunnanquntijiuzhuruoshiquntituopin dbyknqtjzrsqttp kunnanjiuzhu knjz 低保 dibao db 贫困 pinkun pk 残疾人 canjiren cjr 补助 buzhu bz 特困 tekun tk',
    leadUnit: '民政局',
    supportUnits: ['残联', '工会', '退役军人局'],
  },
  {
    id: 'E07',
    group: 'E',
    name: {
      'zh-CN': '住房、棚改与产权遗留',
      en: 'Housing, rebuilding of old districts and unsettled titles',
      ru: 'Жильё, расселение ветхих домов и оформление прав',
    },
    shortName: { 'zh-CN': '住房产权', en: 'Housing, titles', ru: 'Жильё и права' },
    keywords:
      'zhufangpenggaiyuchanquanyiliu zfpgycqyl zhufangchanquan zfcq 房产证 fangchanzheng fcz 拆迁 chaiqian cq 房价 fangjia fj 棚户区 penghuqu phq 公租房 gongzufang gzf',
    leadUnit: '住建局',
    supportUnits: ['自然资源局'],
  },
  {
    id: 'E08',
    group: 'E',
    name: {
      'zh-CN': '物业管理与老旧小区改造',
      en: 'Property management and renewal of old estates',
      ru: 'Управление домами и обновление старых дворов',
    },
    shortName: { 'zh-CN': '物业老旧', en: 'Old estates', ru: 'Старые дома' },
    keywords:
      'wuyeguanliyulaojiuxiaoqugaizao wyglyljxqgz wuyelaojiu wylj 物业费 wuyefei wyf 小区 xiaoqu xq 电梯 dianti dt 漏水 loushui ls 下水 xiashui xs 楼道 loudao ld',
    leadUnit: '住建局',
    supportUnits: ['街道', '社区'],
  },
  {
    id: 'E09',
    group: 'E',
    name: { 'zh-CN': '冬季供热', en: 'Winter heating', ru: 'Отопление зимой' },
    shortName: { 'zh-CN': '冬季供热', en: 'Winter heating', ru: 'Отопление' },
    keywords:
      'dongjigongre djgr 暖气 nuanqi nq 供暖 gongnuan gn 取暖 qunuan qn 室温 shiwen sw 不热 bure br 热力公司 religongsi rlgs 采暖费 cainuanfei cnf',
    leadUnit: '住建局',
    supportUnits: ['供热企业', '市场监管局'],
  },
  {
    id: 'E10',
    group: 'E',
    name: {
      'zh-CN': '公交、停车、航空铁路出行',
      en: 'Buses, parking, flights and trains',
      ru: 'Автобусы, парковка, самолёты и поезда',
    },
    shortName: { 'zh-CN': '公交停车', en: 'Buses, parking', ru: 'Автобус, парковка' },
    keywords:
      'gongjiaotingchehangkongtieluchuxing gjtchktlcx gongjiaotingche gjtc 公共汽车 gonggongqiche ggqc 车位 chewei cw 飞机 feiji fj 火车 huoche hc 航班 hangban hb 打车 dache dc',
    leadUnit: '交通运输局',
    supportUnits: ['交警', '城管执法局', '铁路', '机场'],
  },
]
