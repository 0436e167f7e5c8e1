import type { HotIssue } from '../../hot-issue.ts'

/** Culture and education: the issues D01 to D10. */
export const cultureIssues: readonly HotIssue[] = [
  {
    id: 'D01',
    group: 'D',
    name: {
      'zh-CN': '市民文明素质（乱扔、喧哗、不排队）',
      en: 'Manners in public (litter, noise, queue-jumping)',
      ru: 'Культура поведения (мусор, шум, очереди)',
    },
    shortName: { 'zh-CN': '市民素质', en: 'Public manners', ru: 'Культура поведения' },
    keywords:
      'shiminwenmingsuzhiluanrengxuanhuabupaidui smwmszlrxhbpd shiminsuzhi smsz 文明 wenming wm 遛狗 liugou lg 吐痰 tutan tt 插队 chadui cd 公德 gongde gd',
    leadUnit: '宣传部（文明办）',
    supportUnits: ['城管执法局', '街道'],
  },
  {
    id: 'D02',
    group: 'D',
    name: { 'zh-CN': '社会风气与诚信', en: 'Social climate and honesty', ru: 'Нравы в обществе и честность' },
    shortName: { 'zh-CN': '社会风气', en: 'Honesty', ru: 'Нравы, честность' },
    keywords:
      'shehuifengqiyuchengxin shfqycx shehuifengqi shfq 彩礼 caili cl 人情 renqing rq 攀比 panbi pb 信用 xinyong xy 老赖 laolai ll',
    leadUnit: '宣传部（文明办）',
    supportUnits: ['发改委（信用办）'],
  },
  {
    id: 'D03',
    group: 'D',
    name: {
      'zh-CN': '公共文化设施与活动',
      en: 'Public cultural places and events',
      ru: 'Учреждения и мероприятия культуры',
    },
    shortName: { 'zh-CN': '公共文化', en: 'Culture', ru: 'Культура' },
    keywords:
      'gonggongwenhuasheshiyuhuodong ggwhssyhd gonggongwenhua ggwh 图书馆 tushuguan tsg 文化馆 wenhuaguan whg 演出 yanchu yc 广场舞 guangchangwu gcw 博物馆 bowuguan bwg',
    leadUnit: '文体旅游广电局',
    supportUnits: ['街道', '社区'],
  },
  {
    id: 'D04',
    group: 'D',
    name: {
      'zh-CN': '健身场地与场馆开放',
      en: 'Places for sport and open sports halls',
      ru: 'Площадки для спорта и доступность залов',
    },
    shortName: { 'zh-CN': '健身场地', en: 'Sports places', ru: 'Места для спорта' },
    keywords:
      'jianshenchangdiyuchangguankaifang jscdycgkf jianshenchangdi jscd 体育馆 tiyuguan tyg 运动 yundong yd 冬天锻炼 dongtianduanlian dtdl 篮球 lanqiu lq 滑冰 huabing hb',
    leadUnit: '文体旅游广电局',
    supportUnits: ['教育局'],
  },
  {
    id: 'D05',
    group: 'D',
    name: {
      'zh-CN': '义务教育质量与均衡',
      en: 'Quality and fairness of primary and middle schools',
      ru: 'Качество и равенство обязательного образования',
    },
    shortName: { 'zh-CN': '义务教育', en: 'Basic schooling', ru: 'Обязательная школа' },
    keywords:
      'yiwujiaoyuzhiliangyujunheng ywjyzlyjh yiwujiaoyu ywjy 上学 shangxue sx 择校 zexiao zx 老师 laoshi ls 小学 xiaoxue xx 初中 chuzhong cz 学区 xuequ xq',
    leadUnit: '教育局',
    supportUnits: ['编办', '财政局'],
  },
  {
    id: 'D06',
    group: 'D',
    name: {
      'zh-CN': '普惠学前教育与托育',
      en: 'Affordable kindergartens and childcare',
      ru: 'Доступные детские сады и ясли',
    },
    shortName: { 'zh-CN': '幼儿托育', en: 'Childcare', ru: 'Детские сады' },
    keywords:
      'puhuixueqianjiaoyuyutuoyu phxqjyyty youertuoyu yety 幼儿园 youeryuan yey 入园 ruyuan ry 带孩子 daihaizi dhz 托班 tuoban tb 婴幼儿 yingyouer yye',
    leadUnit: '教育局',
    supportUnits: ['卫健委'],
  },
  {
    id: 'D07',
    group: 'D',
    name: {
      'zh-CN': '高中与职业教育、升学',
      en: 'High school, vocational training and further study',
      ru: 'Старшая школа, профобучение и поступление',
    },
    shortName: { 'zh-CN': '高中职教', en: 'High school', ru: 'Старшая школа' },
    keywords:
      'gaozhongyuzhiyejiaoyushengxue gzyzyjysx gaozhongzhijiao gzzj 高考 gaokao gk 中考 zhongkao zk 技校 jixiao jx 职高 zhigao zg 大学 daxue dx',
    leadUnit: '教育局',
    supportUnits: ['人社局'],
  },
  {
    id: 'D08',
    group: 'D',
    name: {
      'zh-CN': '民族团结与蒙古语、俄语公共服务',
      en: 'Ethnic unity and services in Mongolian and Russian',
      ru: 'Единство народов и услуги на монгольском и русском',
    },
    shortName: { 'zh-CN': '民族语言', en: 'Ethnic languages', ru: 'Языки, народы' },
    keywords:
      'minzutuanjieyumengguyueyugonggongfuwu mztjymgyeyggfw minzuyuyan mzyy 蒙语 mengyu my 俄语 eyu ey 翻译 fanyi fy 少数民族 shaoshuminzu ssmz 双语 shuangyu sy',
    leadUnit: '统战部（民委）',
    supportUnits: ['外事办', '政务服务局'],
  },
  {
    id: 'D09',
    group: 'D',
    name: {
      'zh-CN': '网络谣言与舆论生态',
      en: 'Online rumours and the tone of public talk',
      ru: 'Слухи в сети и тон обсуждений',
    },
    shortName: { 'zh-CN': '网络谣言', en: 'Online rumours', ru: 'Слухи в сети' },
    keywords:
      'wangluoyaoyanyuyulunshengtai wlyyyylst wangluoyaoyan wlyy 谣言 yaoyan yy 短视频 duanshipin dsp 网暴 wangbao wb 微信群 weixinqun wxq 辟谣 piyao py',
    leadUnit: '宣传部（网信办）',
    supportUnits: ['公安局'],
  },
  {
    id: 'D10',
    group: 'D',
    name: {
      'zh-CN': '志愿服务与社区参与',
      en: 'Volunteering and taking part in the community',
      ru: 'Волонтёрство и участие в жизни района',
    },
    shortName: { 'zh-CN': '志愿服务', en: 'Volunteering', ru: 'Волонтёрство' },
    keywords:
      'zhiyuanfuwuyushequcanyu zyfwysqcy zhiyuanfuwu zyfw 志愿者 zhiyuanzhe zyz 社区活动 shequhuodong sqhd 邻里互助 linlihuzhu llhz 网格 wangge wg',
    leadUnit: '社会工作部',
    supportUnits: ['文明办', '街道'],
  },
]
