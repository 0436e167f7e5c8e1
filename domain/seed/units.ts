/** Posts that answer for units (分管领导). Posts only, as they often are; every city edits them. */
const unitsByLeader: Readonly<Record<string, readonly string[]>> = {
  '市委常委、市委办公室主任': ['市委办公室', '市委办公室（作风办）', '巡察办'],
  '市纪委书记、市监委主任': ['纪委监委'],
  市委组织部部长: ['组织部', '组织部（人才办）', '党校', '编办'],
  市委宣传部部长: ['宣传部', '宣传部（文明办）', '宣传部（网信办）'],
  市委统战部部长: ['统战部（民委）'],
  市委政法委书记: ['政法委', '法院', '检察院'],
  市委社会工作部部长: ['社会工作部'],
  常务副市长: [
    '市政府办公室',
    '政务服务与数据管理局',
    '财政局',
    '审计局',
    '税务局',
    '统计局',
    '发改委',
    '发改委（信用办）',
  ],
  分管信访的副市长: ['信访局'],
  分管公安司法的副市长: ['公安局', '公安局交警大队', '司法局'],
  分管应急的副市长: ['应急管理局', '消防救援大队'],
  分管口岸商务的副市长: [
    '商务口岸局',
    '互市贸易区管委会',
    '边合区',
    '综保区',
    '海关',
    '海关缉私部门',
    '出入境边防检查站',
    '外事办',
  ],
  分管工业和科技的副市长: ['工信和科技局', '金融机构', '人民银行', '通信企业'],
  分管市场监管的副市长: ['市场监管局'],
  分管教育的副市长: ['教育局', '职业学校'],
  分管卫生健康的副市长: ['卫健委', '各医院', '妇幼保健院', '医保局'],
  分管人社民政的副市长: ['人社局', '民政局', '残联', '工会', '退役军人局'],
  分管文旅体育的副市长: ['文体旅游广电局', '老年大学'],
  分管住建的副市长: ['住建局', '自然资源局', '城管执法局', '供热企业', '物业企业', '环卫企业'],
  分管交通运输的副市长: ['交通运输局', '公交企业', '铁路', '机场'],
  分管生态环境的副市长: ['生态环境分局'],
  分管农牧林草水务的副市长: ['林草局', '农牧部门', '水务部门', '供水企业'],
  扎赉诺尔区区长: ['扎赉诺尔区'],
}

/** Bodies that help with a measure without being led by the city. */
const helpers = [
  '街道',
  '社区',
  '人大政协',
  '各审批部门',
  '各承办单位',
  '各检查部门',
  '当事部门',
  '政策牵头部门',
  '原工作单位',
  '市民代表',
  '律师事务所',
  '房屋中介',
  '各银行网点',
  '各企业',
  '餐饮企业',
  '大学校友',
] as const

const leaders = new Map(
  Object.entries(unitsByLeader).flatMap(([leader, units]) => units.map((unit): [string, string] => [unit, leader])),
)

/** Names of all units that measures of the seed may give work to. */
export const units: readonly string[] = [...leaders.keys(), ...helpers]

/** The post that answers for a unit; undefined for bodies that the city does not lead. */
export const leaderOf = (unit: string): string | undefined => leaders.get(unit)
