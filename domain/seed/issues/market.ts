import type { HotIssue } from '../../hot-issue.ts'

/** Market and business: the issues C01 to C10. */
export const marketIssues: readonly HotIssue[] = [
  {
    id: 'C01',
    group: 'C',
    name: {
      'zh-CN': '口岸通关效率与口岸经济',
      en: 'Speed of customs clearance and the port economy',
      ru: 'Скорость оформления на границе и экономика пункта пропуска',
    },
    shortName: { 'zh-CN': '口岸通关', en: 'Port clearance', ru: 'Пункт пропуска' },
    keywords:
      'kouantongguanxiaolvyukouanjingji katgxlykajj kouantongguan katg 海关 haiguan hg 排队 paidui pd 货车 huoche hc 外贸 waimao wm 铁路口岸 tielukouan tlka',
    leadUnit: '商务口岸局（口岸办）',
    supportUnits: ['海关', '边检', '铁路'],
  },
  {
    id: 'C02',
    group: 'C',
    name: {
      'zh-CN': '互市贸易政策与边民收益',
      en: 'Border residents’ trade and what they gain from it',
      ru: 'Приграничная торговля жителей и доходы от неё',
    },
    shortName: { 'zh-CN': '互市贸易', en: 'Border trade', ru: 'Торговля жителей' },
    keywords:
      'hushimaoyizhengceyubianminshouyi hsmyzcybmsy hushimaoyi hsmy 互贸区 humaoqu hmq 边民 bianmin bm 免税 mianshui ms 八千元 baqianyuan bqy 商品 shangpin sp',
    leadUnit: '互市贸易区管委会',
    supportUnits: ['商务口岸局', '税务局'],
  },
  {
    id: 'C03',
    group: 'C',
    name: {
      'zh-CN': '进口资源落地加工与产业岗位',
      en: 'Processing imports locally and jobs in industry',
      ru: 'Переработка импорта на месте и рабочие места',
    },
    shortName: { 'zh-CN': '落地加工', en: 'Local processing', ru: 'Переработка импорта' },
    keywords:
      'jinkouziyuanluodijiagongyuchanyegangwei jkzyldjgycygw luodijiagong ldjg 木材 mucai mc 粮食 liangshi ls 加工厂 jiagongchang jgc 工业 gongye gy 园区 yuanqu yq',
    leadUnit: '工信和科技局',
    supportUnits: ['发改委', '边合区', '综保区'],
  },
  {
    id: 'C04',
    group: 'C',
    name: {
      'zh-CN': '中小企业融资与账款拖欠',
      en: 'Loans for small firms and late payments',
      ru: 'Кредиты малому бизнесу и задержки оплаты',
    },
    shortName: { 'zh-CN': '企业融资', en: 'Small-firm loans', ru: 'Кредиты бизнесу' },
    keywords:
      'zhongxiaoqiyerongziyuzhangkuantuoqian zxqyrzyzktq qiyerongzi qyrz 贷款 daikuan dk 欠款 qiankuan qk 民营企业 minyingqiye myqy 个体户 getihu gth 银行 yinhang yh',
    leadUnit: '工信和科技局',
    supportUnits: ['财政局', '金融机构'],
  },
  {
    id: 'C05',
    group: 'C',
    name: {
      'zh-CN': '税费负担与惠企政策兑现',
      en: 'Taxes and fees, and promised support for firms',
      ru: 'Налоги, сборы и обещанная поддержка предприятий',
    },
    shortName: { 'zh-CN': '惠企政策', en: 'Taxes and support', ru: 'Налоги и поддержка' },
    keywords:
      'shuifeifudanyuhuiqizhengceduixian sffdyhqzcdx huiqizhengce hqzc 减税 jianshui js 收费 shoufei sf 补贴 butie bt 优惠 youhui yh 营商 yingshang ys',
    leadUnit: '发改委',
    supportUnits: ['税务局', '财政局'],
  },
  {
    id: 'C06',
    group: 'C',
    name: {
      'zh-CN': '物价水平（食品、冬菜、服务）',
      en: 'Prices (food, winter vegetables, services)',
      ru: 'Цены (продукты, зимние овощи, услуги)',
    },
    shortName: { 'zh-CN': '物价', en: 'Prices', ru: 'Цены' },
    keywords:
      'wujiashuipingshipindongcaifuwu wjspspdcfw wujia wj 菜价 caijia cj 肉价 roujia rj 涨价 zhangjia zj 冬储菜 dongchucai dcc gui',
    leadUnit: '发改委',
    supportUnits: ['市场监管局', '商务口岸局'],
  },
  {
    id: 'C07',
    group: 'C',
    name: { 'zh-CN': '食品药品安全', en: 'Safety of food and medicines', ru: 'Безопасность продуктов и лекарств' },
    shortName: { 'zh-CN': '食药安全', en: 'Food and medicine', ru: 'Продукты, лекарства' },
    keywords:
      'shipinyaopinanquan spypaq shiyaoanquan syaq 过期 guoqi gq 假药 jiayao jy 卫生 weisheng ws 餐馆 canguan cg 外卖 waimai wm',
    leadUnit: '市场监管局',
    supportUnits: ['卫健委', '农牧部门'],
  },
  {
    id: 'C08',
    group: 'C',
    name: {
      'zh-CN': '消费维权与涉外诚信经营',
      en: 'Consumer rights and honest trade with visitors',
      ru: 'Права потребителей и честная торговля с иностранцами',
    },
    shortName: { 'zh-CN': '消费维权', en: 'Consumer rights', ru: 'Права потребителей' },
    keywords:
      'xiaofeiweiquanyushewaichengxinjingying xfwqyswcxjy xiaofeiweiquan xfwq 假货 jiahuo jh 退货 tuihuo th 宰客 zaike zk 315 诚信经营 chengxinjingying cxjy',
    leadUnit: '市场监管局',
    supportUnits: ['商务口岸局'],
  },
  {
    id: 'C09',
    group: 'C',
    name: {
      'zh-CN': '旅游市场秩序与淡季经营',
      en: 'Order in tourism and business in the low season',
      ru: 'Порядок в туризме и работа в низкий сезон',
    },
    shortName: { 'zh-CN': '旅游市场', en: 'Tourism', ru: 'Туризм' },
    keywords:
      'lvyoushichangzhixuyudanjijingying lysczxydjjy lvyoushichang lysc 酒店 jiudian jd 景区 jingqu jq 套娃 taowa tw 国门 guomen gm 冬季旅游 dongjilvyou djly 民宿 minsu ms',
    leadUnit: '文体旅游广电局',
    supportUnits: ['市场监管局'],
  },
  {
    id: 'C10',
    group: 'C',
    name: {
      'zh-CN': '人才流失与招商引资',
      en: 'People leaving and attracting investment',
      ru: 'Отток специалистов и привлечение инвестиций',
    },
    shortName: { 'zh-CN': '人才招商', en: 'Talent, investment', ru: 'Кадры, инвестиции' },
    keywords:
      'rencailiushiyuzhaoshangyinzi rclsyzsyz rencaizhaoshang rczs 年轻人外流 nianqingrenwailiu nqrwl 引进人才 yinjinrencai yjrc 投资 touzi tz 大学生 daxuesheng dxs 人口 renkou rk',
    leadUnit: '组织部（人才办）',
    supportUnits: ['人社局', '商务口岸局'],
  },
]
