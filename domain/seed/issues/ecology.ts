import type { HotIssue } from '../../hot-issue.ts'

/** Environment and city: the issues F01 to F10. */
export const ecologyIssues: readonly HotIssue[] = [
  {
    id: 'F01',
    group: 'F',
    name: {
      'zh-CN': '环境卫生与垃圾分类',
      en: 'Clean streets and sorting of waste',
      ru: 'Чистота улиц и сортировка мусора',
    },
    shortName: { 'zh-CN': '环境卫生', en: 'Clean streets', ru: 'Чистота улиц' },
    keywords:
      'huanjingweishengyulajifenlei hjwsyljfl huanjingweisheng hjws 垃圾 laji lj 保洁 baojie bj 垃圾桶 lajitong ljt 清扫 qingsao qs 脏乱 zangluan zl',
    leadUnit: '城管执法局',
    supportUnits: ['街道'],
  },
  {
    id: 'F02',
    group: 'F',
    name: {
      'zh-CN': '空气质量、燃煤与煤尘',
      en: 'Air quality, coal burning and coal dust',
      ru: 'Качество воздуха, сжигание угля и угольная пыль',
    },
    shortName: { 'zh-CN': '空气煤尘', en: 'Air, coal dust', ru: 'Воздух и уголь' },
    keywords:
      'kongqizhiliangranmeiyumeichen kqzlrmymc kongqimeichen kqmc 雾霾 wumai wm 烧煤 shaomei sm 烟尘 yanchen yc 锅炉 guolu gl 呛人 qiangren qr 粉尘 fenchen fc',
    leadUnit: '生态环境分局',
    supportUnits: ['扎赉诺尔区', '工信局'],
  },
  {
    id: 'F03',
    group: 'F',
    name: { 'zh-CN': '饮用水质与供水', en: 'Drinking water and water supply', ru: 'Питьевая вода и водоснабжение' },
    shortName: { 'zh-CN': '饮用水', en: 'Drinking water', ru: 'Питьевая вода' },
    keywords:
      'yinyongshuizhiyugongshui yyszygs yinyongshui yys 自来水 zilaishui zls 停水 tingshui ts 水压 shuiya sy 水黄 shuihuang sh 水管 shuiguan sg 二次供水 ercigongshui ecgs',
    leadUnit: '水务部门',
    supportUnits: ['卫健委', '供水企业'],
  },
  {
    id: 'F04',
    group: 'F',
    name: {
      'zh-CN': '污水与水环境',
      en: 'Waste water and clean rivers and lakes',
      ru: 'Сточные воды и состояние водоёмов',
    },
    shortName: { 'zh-CN': '污水治理', en: 'Waste water', ru: 'Сточные воды' },
    keywords:
      'wushuiyushuihuanjing wsyshj wushuizhili wszl 下水道 xiashuidao xsd 臭味 chouwei cw 内涝 neilao nl 排水 paishui ps hu',
    leadUnit: '住建局',
    supportUnits: ['生态环境分局'],
  },
  {
    id: 'F05',
    group: 'F',
    name: {
      'zh-CN': '道路破损、照明与清雪',
      en: 'Broken roads, street lights and snow clearing',
      ru: 'Разбитые дороги, освещение и уборка снега',
    },
    shortName: { 'zh-CN': '道路清雪', en: 'Roads, snow', ru: 'Дороги и снег' },
    keywords:
      'daoluposunzhaomingyuqingxue dlpszmyqx daoluqingxue dlqx 坑洼 kengwa kw 路灯 ludeng ld 除雪 chuxue cx 结冰 jiebing jb 路滑 luhua lh 修路 xiulu xl',
    leadUnit: '住建局',
    supportUnits: ['城管执法局'],
  },
  {
    id: 'F06',
    group: 'F',
    name: { 'zh-CN': '绿化、公园与广场', en: 'Greenery, parks and squares', ru: 'Озеленение, парки и площади' },
    shortName: { 'zh-CN': '公园绿化', en: 'Parks', ru: 'Парки и зелень' },
    keywords:
      'lvhuagongyuanyuguangchang lhgyygc gongyuanlvhua gylh 种树 zhongshu zs 草坪 caoping cp 散步 sanbu sb 北湖公园 beihugongyuan bhgy 广场 guangchang gc',
    leadUnit: '林草局',
    supportUnits: ['城管执法局'],
  },
  {
    id: 'F07',
    group: 'F',
    name: {
      'zh-CN': '违建与占道经营',
      en: 'Illegal building and stalls on the pavement',
      ru: 'Незаконные постройки и торговля на тротуарах',
    },
    shortName: { 'zh-CN': '违建占道', en: 'Illegal building', ru: 'Самострой, лотки' },
    keywords:
      'weijianyuzhandaojingying wjyzdjy weijianzhandao wjzd 私搭乱建 sidaluanjian sdlj 摆摊 baitan bt 小贩 xiaofan xf 早市 zaoshi zs 占道 zhandao zd',
    leadUnit: '城管执法局',
    supportUnits: ['自然资源局'],
  },
  {
    id: 'F08',
    group: 'F',
    name: {
      'zh-CN': '采煤沉陷区与矿山修复',
      en: 'Subsiding mining areas and repair of mined land',
      ru: 'Просадка земли и восстановление после добычи угля',
    },
    shortName: { 'zh-CN': '沉陷修复', en: 'Mining areas', ru: 'Земли шахт' },
    keywords:
      'caimeichenxianquyukuangshanxiufu cmcxqyksxf chenxianxiufu cxxf 煤矿 meikuang mk 塌陷 taxian tx 扎赉诺尔 zhalainuoer zlne 矿区 kuangqu kq 搬迁 banqian bq',
    leadUnit: '自然资源局',
    supportUnits: ['扎赉诺尔区'],
  },
  {
    id: 'F09',
    group: 'F',
    name: { 'zh-CN': '草原生态与沙尘', en: 'Grassland and dust storms', ru: 'Степь и пыльные бури' },
    shortName: { 'zh-CN': '草原沙尘', en: 'Grassland, dust', ru: 'Степь и пыль' },
    keywords:
      'caoyuanshengtaiyushachen cystysc caoyuanshachen cysc 草场 caochang cc 沙尘暴 shachenbao scb 防火 fanghuo fh 放牧 fangmu fm 风沙 fengsha fs',
    leadUnit: '林草局',
    supportUnits: ['生态环境分局'],
  },
  {
    id: 'F10',
    group: 'F',
    name: {
      'zh-CN': '规划、公厕与无障碍设施',
      en: 'City planning, public toilets and step-free access',
      ru: 'Планировка города, туалеты и доступная среда',
    },
    shortName: { 'zh-CN': '公厕无障碍', en: 'Toilets, access', ru: 'Туалеты, доступность' },
    keywords:
      'guihuagongceyuwuzhangaisheshi ghgcywzass gongcewuzhangai gcwza 厕所 cesuo cs 盲道 mangdao md 轮椅 lunyi ly 坡道 podao pd 城市规划 chengshiguihua csgh 老人 laoren lr',
    leadUnit: '自然资源局',
    supportUnits: ['住建局', '残联'],
  },
]
