/** What people of the region say in one word and a general dictionary cuts apart. */
export const localWords: readonly string[] =
  '供热 供暖 停暖 跑水 暖气 老旧小区 物业费 门禁 充电桩 飞线充电 门前雪 清雪 背街小巷 口岸 互市 边民 边境贸易 落地加工 苏木 嘎查 旗县 草原站 牧区 牧民 蒙古语 俄语 双语 网格员 社区书记 便民服务中心 政务大厅 热线 接诉即办 一窗通办 营商环境 医保报销 异地就医 专家号 公立幼儿园 托育班 课后服务 学区房 校外培训 灵活就业 下岗 零工 欠薪 公交车 停车位 停车难 红绿灯 信号灯 电动车 加装电梯 电梯 黑臭水体 散煤 烧煤 沙尘 二次供水 自来水 公厕 广场舞 养老院 日间照料 电信诈骗 高空坠物 消防通道'.split(
    ' ',
  )
