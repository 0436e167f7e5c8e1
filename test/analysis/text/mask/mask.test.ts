import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCardNumber, isIdentityNumber } from '../../../../analysis/text/mask/check-digits.ts'
import { doubtsIn, mask } from '../../../../analysis/text/mask/mask.ts'

describe('what leads to a person is masked', () => {
  test.each([
    ['电话13812345678', '电话〔电话〕'],
    ['我的手机是138 1234 5678，请回话', '我的手机是〔电话〕，请回话'],
    ['打138-1234-5678找我', '打〔电话〕找我'],
    ['１３８１２３４５６７８', '〔电话〕'],
    ['一三八一二三四五六七八', '〔电话〕'],
    ['幺三八幺二三四五六七八联系', '〔电话〕联系'],
    ['1 3 8 1 2 3 4 5 6 7 8', '〔电话〕'],
    ['+86 13812345678', '〔电话〕'],
    ['⑬812345678号', '⑬〔号码〕号'],
    ['᠑᠓᠘᠑᠒᠓᠔᠕᠖᠗᠘', '〔电话〕'],
    ['138\u200b1234\u200b5678', '〔电话〕'],
    ['电话0470-6223344', '电话〔电话〕'],
    ['座机（0470）622 3344转801', '座机〔电话〕'],
    ['打400-800-1234没人接', '打〔电话〕没人接'],
    ['电话622-3344', '电话〔电话〕'],
    ['身份证11010519491231002X丢了', '身份证〔证件号〕丢了'],
    ['身份证 110105 19491231 002x', '身份证 〔证件号〕'],
    ['老证110105491231002', '老证〔证件号〕'],
    ['身份证152103199001011234丢了', '身份证〔证件号〕丢了'],
    ['卡号6222 0212 3456 7890 123', '卡号〔卡号〕'],
    ['卡号4111111111111111', '卡号〔卡号〕'],
    ['蒙E12345堵了门', '〔车牌〕堵了门'],
    ['蒙A·D12345乱停', '〔车牌〕乱停'],
    ['京A8888学', '〔车牌〕'],
    ['写信到zhang.san@example.com', '写信到〔邮箱〕'],
    ['发a＠b.cn', '发〔邮箱〕'],
    ['微信：abc12345', '微信：〔账号〕'],
    ['加我vx minyi_2026', '加我vx 〔账号〕'],
    ['QQ号是123456', 'QQ号是〔账号〕'],
    ['扣扣12345678', '扣扣〔账号〕'],
    ['见https://example.com/a?b=1。', '见〔网址〕。'],
    ['上www.example.cn看', '上〔网址〕看'],
    ['我住3号楼2单元501', '我住〔住址〕'],
    ['5栋1201室漏水', '〔住址〕漏水'],
    ['家住幸福小区12-3-502', '家住幸福小区〔住址〕'],
    ['二单元三〇一没暖气', '〔住址〕没暖气'],
    ['我家在迎宾路15号院', '我家在迎宾路〔住址〕'],
    ['住在203室', '住在〔住址〕'],
    ['张主任不在', '某主任不在'],
    ['找王局长反映过', '找某局长反映过'],
    ['李明副市长来过', '某副市长来过'],
    ['欧阳书记来过', '某书记来过'],
    ['楼上王大爷没人管', '楼上某大爷没人管'],
    ['刘先生和陈女士', '某先生和某女士'],
    ['物业李经理态度差', '物业某经理态度差'],
    ['巴特尔医生很好', '某医生很好'],
    ['乌兰图雅老师', '某老师'],
    ['我叫王小明，下岗了', '我叫〔姓名〕，下岗了'],
    ['姓名：李伟', '姓名：〔姓名〕'],
    ['那个叫赵铁柱的人', '那个叫〔姓名〕的人'],
    ['有个姓孙的收钱', '有个姓某的收钱'],
    ['张建国电话13812345678', '〔姓名〕电话〔电话〕'],
    ['名叫司马光明', '名叫〔姓名〕'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked)
  })
})

describe('what leads to nobody stays', () => {
  test.each([
    '打110电话没人接',
    '12345热线打不通',
    '打12345电话，接了没下文',
    '电话12315也不管',
    '2026年11月25日停暖',
    '2026-11-25停暖',
    '2025-2026年采暖季',
    '2025—2026',
    '60项热点问题',
    '每平米26.5元，一年3000元',
    '物业费12000元太贵',
    '欠薪50000元',
    '室温18度，24小时没人来',
    '晚上8:30到9:30',
    '2.5万人口',
    '301国道坑多',
    '302路公交太少',
    '10路车20分钟一趟',
    '一三五单号限行',
    '一二年级三四个班',
    '二〇二六年',
    '九十九岁的老人',
    '9号楼的电梯坏了',
    '王府井也没有这么贵',
    '高速口堵车',
    '高中老师太少',
    '高速队长期不管',
    '请局长来看看',
    '公安局长接访',
    '城管队长不讲理',
    '语文老师换了三个',
    '卫生院长期没有医生',
    '教育局局长',
    '文化局局长',
    '党校老师讲得好',
    '项目经理跑了',
    '单位主任不管',
    '班主任负责',
    '出租车师傅绕路',
    '社区书记挺好',
    '村主任好找',
    '居委会主任不在',
    '老百姓高兴',
    '百姓王法',
    '贵姓',
    '马路太窄',
    '周末没有公交',
    '方便面涨价',
    '安全员在哪',
    '叫他们来修',
    '叫外卖都不送',
    '叫车难',
    '微信群里没人回',
    '微信支付不方便',
    '用QQ不会',
    '暖气不热',
    '1、路 2、灯 3、水 4、电 5、气 6、暖 7、网',
    '得分1 2 3',
    'A4纸 B2楼',
    '5G信号差',
    '35%的人',
    'GDP 5.2%',
    'PM2.5超标',
    '98.5分',
    '〔电话〕〔姓名〕',
    '谢谢',
    '',
  ])('%s', (text) => {
    expect(mask(text)).toBe(text)
  })
})

describe('what may be a person is pointed out', () => {
  test.each([
    ['王秀英天天来', ['王秀英天']],
    ['迎宾路15号', ['15号']],
  ])('%s', (text) => {
    expect(mask(text)).toBe(text)
    expect(doubtsIn(text)).not.toEqual([])
  })
  test.each(['打110电话', '暖气不热', '老百姓高兴', '周末没有公交', '张主任'])('but not %s once masked', (text) => {
    expect(doubtsIn(mask(text))).toEqual([])
  })
})

const pieces = fc.constantFrom(
  ...'0123456789０１２３一二三八〇零幺᠑᠓- 　·.,（）()Xx张王李欧阳叫姓名主任先生的电话微信号楼单元室住蒙AE@wcnhtps:/。\u200b😀𝟙〔〕',
)
const writing = fc.oneof(fc.string({ unit: pieces, maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }))
const anyDigit = /[\p{Nd}〇零一二三四五六七八九幺两]{7,}/u

test('no seven digits in a row are left, and masking again changes nothing', () => {
  fc.assert(
    fc.property(writing, (text) => {
      const masked = mask(text)
      expect(masked).not.toMatch(anyDigit)
      expect(mask(masked)).toBe(masked)
    }),
    { numRuns: 3000 },
  )
})

test('a mobile number is masked whatever stands between its digits and around it', () => {
  const gap = fc.constantFrom('', ' ', '-', '　', '·', '.', ', ')
  const digit = fc.constantFrom(...'0123456789')
  const number = fc.tuple(fc.constantFrom(...'3456789'), fc.array(digit, { minLength: 9, maxLength: 9 }), gap)
  fc.assert(
    fc.property(number, fc.constantFrom('电话', '找我', '。'), ([second, rest, between], word) => {
      const text = `${word}${['1', second, ...rest].join(between)}${word}`
      expect(mask(text)).toBe(`${word}〔电话〕${word}`)
    }),
  )
})

test('identity and card numbers are told by their check digits', () => {
  expect(['11010519491231002X', '110105194912310021', '440524188001010014'].map(isIdentityNumber)).toEqual([
    true,
    false,
    true,
  ])
  expect(['4111111111111111', '4111111111111112', '79927398713'].map(isCardNumber)).toEqual([true, false, false])
})
