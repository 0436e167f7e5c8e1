/** Words of posters and slips. */
export const zh = {
  scan: '用微信或手机相机扫二维码',
  fill: '按自己的想法填写',
  draw: '抽一张纸条，扫纸条上的二维码',
  send: '按“提交”，记下回执码',
  minutes: '约 {count} 分钟',
  privacy: '不记姓名，不记手机号。单位领导看不到个人答卷。',
  byHand: '也可以在浏览器里输入',
  scanOrType: '扫二维码，或输入网址和短码',
  code: '短码',
  once: '任抽一张，只能用一次，不登记。',
  synthetic: '合成数据',
  forShow: '演示用',
}
