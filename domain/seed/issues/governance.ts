import type { HotIssue } from '../../hot-issue.ts'

/** Public services: the issues A01 to A10. */
export const governanceIssues: readonly HotIssue[] = [
  {
    id: 'A01',
    group: 'A',
    name: {
      'zh-CN': '机关作风与办事效率',
      en: 'How government offices treat people and how fast they work',
      ru: 'Отношение к людям и скорость работы учреждений',
    },
    shortName: { 'zh-CN': '办事效率', en: 'Office service', ru: 'Работа учреждений' },
    keywords:
      'jiguanzuofengyubanshixiaolv jgzfybsxl banshixiaolv bsxl 作风 zuofeng zf 服务态度 fuwutaidu fwtd 拖拉 tuola tl 推诿 tuiwei tw 踢皮球 tipiqiu tpq',
    leadUnit: '市委办公室（作风办）',
    supportUnits: ['政务服务局'],
  },
  {
    id: 'A02',
    group: 'A',
    name: {
      'zh-CN': '行政审批与“高效办成一件事”',
      en: 'Permits and getting one matter done in one go',
      ru: 'Разрешения и решение вопроса за одно обращение',
    },
    shortName: { 'zh-CN': '行政审批', en: 'Permits', ru: 'Разрешения' },
    keywords:
      'xingzhengshenpiyugaoxiaobanchengyijianshi xzspygxbcyjs xingzhengshenpi xzsp 办证 banzheng bz 跑腿 paotui pt 一网通办 yiwangtongban ywtb 政务大厅 zhengwudating zwdt 许可 xuke xk',
    leadUnit: '政务服务与数据管理局',
    supportUnits: ['各审批部门'],
  },
  {
    id: 'A03',
    group: 'A',
    name: {
      'zh-CN': '反腐倡廉与群众身边不正之风',
      en: 'Fighting corruption and petty abuses close to people',
      ru: 'Борьба с коррупцией и злоупотреблениями на местах',
    },
    shortName: { 'zh-CN': '反腐倡廉', en: 'Corruption', ru: 'Коррупция' },
    keywords:
      'fanfuchanglianyuqunzhongshenbianbuzhengzhifeng ffclyqzsbbzzf fanfuchanglian ffcl 腐败 fubai fb 廉政 lianzheng lz 吃拿卡要 chinakayao cnky 送礼 songli sl 微腐败 weifubai wfb',
    leadUnit: '纪委监委',
    supportUnits: ['巡察办'],
  },
  {
    id: 'A04',
    group: 'A',
    name: {
      'zh-CN': '干部能力与知识更新',
      en: 'Skills and up-to-date knowledge of officials',
      ru: 'Умения и современные знания служащих',
    },
    shortName: { 'zh-CN': '干部能力', en: 'Officials’ skills', ru: 'Умения служащих' },
    keywords:
      'ganbunengliyuzhishigengxin gbnlyzsgx ganbunengli gbnl 干部培训 ganbupeixun gbpx 学习 xuexi xx 素质 suzhi sz 本领 benling bl',
    leadUnit: '组织部',
    supportUnits: ['党校'],
  },
  {
    id: 'A05',
    group: 'A',
    name: {
      'zh-CN': '政务公开与政策知晓',
      en: 'Open government and knowing the policies',
      ru: 'Открытость власти и осведомлённость о её решениях',
    },
    shortName: { 'zh-CN': '政务公开', en: 'Open government', ru: 'Открытость власти' },
    keywords:
      'zhengwugongkaiyuzhengcezhixiao zwgkyzczx zhengwugongkai zwgk 信息公开 xinxigongkai xxgk 政策宣传 zhengcexuanchuan zcxc 公示 gongshi gs 透明 touming tm',
    leadUnit: '市政府办公室',
    supportUnits: ['宣传部'],
  },
  {
    id: 'A06',
    group: 'A',
    name: {
      'zh-CN': '信访与12345诉求办理',
      en: 'Handling of complaints and of calls to 12345',
      ru: 'Работа с жалобами и обращениями на 12345',
    },
    shortName: { 'zh-CN': '诉求办理', en: 'Complaints, 12345', ru: 'Жалобы, 12345' },
    keywords:
      'xinfangyusuqiubanli xfysqbl suqiubanli sqbl 热线 rexian rx 投诉 tousu ts 上访 shangfang sf 举报 jubao jb 市民热线 shiminrexian smrx',
    leadUnit: '信访局',
    supportUnits: ['政务服务局'],
  },
  {
    id: 'A07',
    group: 'A',
    name: {
      'zh-CN': '决策听取民意、公众参与',
      en: 'Listening to people before decisions are taken',
      ru: 'Учёт мнения жителей при принятии решений',
    },
    shortName: { 'zh-CN': '公众参与', en: 'Public say', ru: 'Мнение жителей' },
    keywords:
      'juecetingquminyigongzhongcanyu jctqmygzcy gongzhongcanyu gzcy 听证 tingzheng tz 征求意见 zhengqiuyijian zqyj 民意 minyi my 建议 jianyi jy',
    leadUnit: '市政府办公室',
    supportUnits: ['司法局', '人大政协'],
  },
  {
    id: 'A08',
    group: 'A',
    name: {
      'zh-CN': '形式主义与基层负担',
      en: 'Formalism and the burden on grass-roots workers',
      ru: 'Формализм и нагрузка на низовых работников',
    },
    shortName: { 'zh-CN': '基层减负', en: 'Red tape', ru: 'Формализм' },
    keywords:
      'xingshizhuyiyujicengfudan xszyyjcfd jicengjianfu jcjf 材料 cailiao cl 开会 kaihui kh 填表 tianbiao tb 检查 jiancha jc 台账 taizhang tz',
    leadUnit: '市委办公室',
    supportUnits: ['社会工作部'],
  },
  {
    id: 'A09',
    group: 'A',
    name: {
      'zh-CN': '选人用人公信度',
      en: 'Trust in how officials are chosen',
      ru: 'Доверие к подбору и назначению кадров',
    },
    shortName: { 'zh-CN': '选人用人', en: 'Appointments', ru: 'Назначения' },
    keywords:
      'xuanrenyongrengongxindu xryrgxd xuanrenyongren xryr 提拔 tiba tb 任用 renyong ry 公示 gongshi gs 公平 gongping gp',
    leadUnit: '组织部',
    supportUnits: ['纪委监委'],
  },
  {
    id: 'A10',
    group: 'A',
    name: {
      'zh-CN': '财政民生支出公开',
      en: 'Openness about public spending on people’s needs',
      ru: 'Открытость расходов бюджета на нужды жителей',
    },
    shortName: { 'zh-CN': '财政公开', en: 'Public spending', ru: 'Расходы бюджета' },
    keywords:
      'caizhengminshengzhichugongkai czmszcgk caizhenggongkai czgk 预算 yusuan ys 花钱 huaqian hq 财政 caizheng cz 民生支出 minshengzhichu mszc 审计 shenji sj',
    leadUnit: '财政局',
    supportUnits: ['审计局'],
  },
]
