import type { HotIssue } from '../../hot-issue.ts'

/** Law and safety: the issues B01 to B10. */
export const safetyIssues: readonly HotIssue[] = [
  {
    id: 'B01',
    group: 'B',
    name: {
      'zh-CN': '社会治安与安全感',
      en: 'Public order and feeling safe',
      ru: 'Общественный порядок и чувство безопасности',
    },
    shortName: { 'zh-CN': '社会治安', en: 'Public order', ru: 'Порядок' },
    keywords:
      'shehuizhianyuanquangan shzayaqg shehuizhian shza 偷盗 toudao td 打架 dajia dj 巡逻 xunluo xl 派出所 paichusuo pcs 安全 anquan aq',
    leadUnit: '公安局',
    supportUnits: ['政法委'],
  },
  {
    id: 'B02',
    group: 'B',
    name: { 'zh-CN': '电信网络诈骗', en: 'Phone and online fraud', ru: 'Телефонное и интернет-мошенничество' },
    shortName: { 'zh-CN': '电信诈骗', en: 'Phone fraud', ru: 'Мошенничество' },
    keywords:
      'dianxinwangluozhapian dxwlzp dianxinzhapian dxzp 骗子 pianzi pz 诈骗电话 zhapiandianhua zpdh 反诈 fanzha fz 刷单 shuadan sd 网络诈骗 wangluozhapian wlzp',
    leadUnit: '公安局',
    supportUnits: ['人民银行', '通信企业'],
  },
  {
    id: 'B03',
    group: 'B',
    name: {
      'zh-CN': '交通秩序与出行安全',
      en: 'Traffic order and safe travel',
      ru: 'Порядок и безопасность на дорогах',
    },
    shortName: { 'zh-CN': '交通秩序', en: 'Traffic safety', ru: 'Порядок на дорогах' },
    keywords:
      'jiaotongzhixuyuchuxinganquan jtzxycxaq jiaotongzhixu jtzx 堵车 duche dc 红绿灯 honglvdeng hld 斑马线 banmaxian bmx 超载 chaozai cz 酒驾 jiujia jj',
    leadUnit: '公安局交警大队',
    supportUnits: ['交通运输局'],
  },
  {
    id: 'B04',
    group: 'B',
    name: {
      'zh-CN': '司法公正与执法规范',
      en: 'Fair courts and proper law enforcement',
      ru: 'Справедливый суд и законные действия служб',
    },
    shortName: { 'zh-CN': '司法公正', en: 'Fair justice', ru: 'Справедливый суд' },
    keywords:
      'sifagongzhengyuzhifaguifan sfgzyzfgf sifagongzheng sfgz 法院 fayuan fy 打官司 daguansi dgs 执法 zhifa zf 判决 panjue pj 罚款 fakuan fk',
    leadUnit: '政法委',
    supportUnits: ['法院', '检察院', '司法局'],
  },
  {
    id: 'B05',
    group: 'B',
    name: {
      'zh-CN': '矛盾纠纷调解与法律援助',
      en: 'Settling disputes and legal aid',
      ru: 'Разрешение споров и правовая помощь',
    },
    shortName: { 'zh-CN': '调解援助', en: 'Legal aid', ru: 'Правовая помощь' },
    keywords:
      'maodunjiufentiaojieyufalvyuanzhu mdjftjyflyz tiaojieyuanzhu tjyz 邻里纠纷 linlijiufen lljf 律师 lvshi ls 调解 tiaojie tj 法律服务 falvfuwu flfw',
    leadUnit: '司法局',
    supportUnits: ['街道', '社区'],
  },
  {
    id: 'B06',
    group: 'B',
    name: {
      'zh-CN': '出入境与边境管理便利',
      en: 'Ease of crossing the border and of border rules',
      ru: 'Удобство въезда, выезда и пограничного режима',
    },
    shortName: { 'zh-CN': '出入境', en: 'Border crossing', ru: 'Въезд и выезд' },
    keywords:
      'churujingyubianjingguanlibianli crjybjglbl churujing crj 护照 huzhao hz 签证 qianzheng qz 过境 guojing gj 边检 bianjian bj 边境证 bianjingzheng bjz',
    leadUnit: '出入境边防检查站',
    supportUnits: ['公安局', '外事办'],
  },
  {
    id: 'B07',
    group: 'B',
    name: {
      'zh-CN': '走私、非法务工等涉边违法',
      en: 'Smuggling, illegal work and other border offences',
      ru: 'Контрабанда, незаконная работа и другие нарушения на границе',
    },
    shortName: { 'zh-CN': '涉边违法', en: 'Border offences', ru: 'Нарушения границы' },
    keywords:
      'zousifeifawugongdengshebianweifa zsffwgdsbwf shebianweifa sbwf 走私 zousi zs 偷渡 toudu td 非法务工 feifawugong ffwg 缉私 jisi js',
    leadUnit: '海关缉私部门',
    supportUnits: ['公安局'],
  },
  {
    id: 'B08',
    group: 'B',
    name: {
      'zh-CN': '安全生产与消防',
      en: 'Safety at work and fire protection',
      ru: 'Безопасность труда и пожарная охрана',
    },
    shortName: { 'zh-CN': '安全消防', en: 'Fire and safety', ru: 'Охрана труда, пожары' },
    keywords:
      'anquanshengchanyuxiaofang aqscyxf anquanxiaofang aqxf 火灾 huozai hz 消防通道 xiaofangtongdao xftd 煤气 meiqi mq 事故 shigu sg 飞线充电 feixianchongdian fxcd',
    leadUnit: '应急管理局',
    supportUnits: ['消防救援大队'],
  },
  {
    id: 'B09',
    group: 'B',
    name: {
      'zh-CN': '未成年人保护与校园安全',
      en: 'Protection of minors and safety at school',
      ru: 'Защита детей и безопасность в школе',
    },
    shortName: { 'zh-CN': '校园安全', en: 'School safety', ru: 'Безопасность школ' },
    keywords:
      'weichengnianrenbaohuyuxiaoyuananquan wcnrbhyxyaq xiaoyuananquan xyaq 欺凌 qiling ql 孩子 haizi hz 沉迷网络 chenmiwangluo cmwl 校门口 xiaomenkou xmk 霸凌 baling bl',
    leadUnit: '教育局',
    supportUnits: ['公安局', '民政局', '检察院'],
  },
  {
    id: 'B10',
    group: 'B',
    name: { 'zh-CN': '扫黑除恶与禁毒', en: 'Fighting gangs and drugs', ru: 'Борьба с бандитизмом и наркотиками' },
    shortName: { 'zh-CN': '扫黑禁毒', en: 'Gangs and drugs', ru: 'Банды, наркотики' },
    keywords:
      'saoheichueyujindu shceyjd saoheijindu shjd 黑恶势力 heieshili hesl 毒品 dupin dp 赌博 dubo db 高利贷 gaolidai gld',
    leadUnit: '公安局',
    supportUnits: ['政法委'],
  },
]
