import type { Rule } from './rule.ts'

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const service = '微信|威信|薇信|卫星号|vx|v信|wx|wechat|weixin|qq|扣扣|企鹅号|抖音|快手|微博|支付宝'

/** Addresses of the net, accounts and number plates. */
export const accountRules: readonly Rule[] = [
  { kind: 'email', side: 'plain', pattern: /[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+/g },
  { kind: 'link', side: 'plain', pattern: /(?:https?:\/\/|www\.)[\w\-./?=&%#:;~+!$*@]+/gi },
  {
    kind: 'link',
    side: 'plain',
    pattern:
      /(?<![\w.@-])[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|top|vip|cc|xyz|info|ru|mn)(?:\/[\w\-./?=&%#:~+]*)?(?!\w)/gi,
  },
  {
    kind: 'account',
    side: 'plain',
    pattern: new RegExp(
      `(?<![a-z])(?:${service})(?:号码|账号|帐号|号)?[\\s:：是为加]{0,4}(?<what>[a-z][\\w-]{4,19}|\\d{5,12}(?!\\d*[人元个群]))`,
      'gi',
    ),
  },
  {
    kind: 'plate',
    side: 'plain',
    pattern: new RegExp(
      `[${provinces}][A-HJ-NP-Z][\\s·.\\-]{0,2}(?=[A-Z]{0,4}\\d)[A-HJ-NP-Z\\d]{4,6}[挂学警港澳]?(?![A-Z\\d])`,
      'gi',
    ),
  },
]
