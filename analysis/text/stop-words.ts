/** Words that say nothing of what a comment is about: particles, pronouns, conjunctions, measure words, polite forms. */
const stopWords: ReadonlySet<string> = new Set(
  '的 了 着 过 地 得 是 在 有 和 与 及 或 跟 同 对 把 被 给 让 叫 使 将 从 到 向 往 于 以 为 因 因为 所以 但 但是 可 可是 却 而 而且 并 并且 还 还是 也 都 就 就是 才 只 只是 只有 又 再 更 最 很 太 真 挺 非常 特别 比较 有点 有些 一些 一点 一个 一下 一直 一样 这 那 这个 那个 这些 那些 这样 那样 这里 那里 哪 哪里 什么 怎么 怎样 为什么 谁 多少 几 我 你 他 她 它 我们 你们 他们 咱 咱们 大家 自己 别人 人家 有人 没人 本人 人 事 事情 东西 时候 上 下 里 中 外 前 后 内 间 时 年 月 日 天 号 点 次 个 种 些 位 名 家 条 项 件 块 层 没 没有 不 不是 不能 不会 不要 别 无 未 能 能够 会 可以 可能 应该 应当 要 想 希望 建议 请 请求 需要 必须 得到 觉得 认为 感觉 说 讲 看 看到 知道 做 搞 弄 来 去 来说 起来 出来 下来 上来 进行 以后 之后 以前 之前 现在 目前 如果 要是 的话 虽然 不过 然后 由于 通过 按照 关于 对于 除了 等 等等 吗 呢 吧 啊 呀 哦 嗯 啦 嘛 呗 谢谢 感谢 你好 您好 您 各位 领导 尽快 尽量 多 少 好 大 小 高 低 长 短 新 老 某 比 像 如 每 各 该 本 此 其 其他 另外 所 之 者 们 一 二 两 三 四 五 六 七 八 九 十 百 千 万 半 第一 已经 正在 刚 曾 曾经 经常 总 总是 常常 越来越 越 差 事儿 那么 这么 多么 全 全部 所有 任何 许多 很多 不少 有的 由 当 至 自 离'.split(
    ' ',
  ),
)

/** Whether a token says something of what a comment is about: no sign, no number, no placeholder, no stop word. */
export const isContent = (token: string): boolean =>
  /^[\p{L}][\p{L}\p{N}]*$/u.test(token) && !stopWords.has(token) && !(token.length === 1 && /[A-Za-z]/.test(token))
