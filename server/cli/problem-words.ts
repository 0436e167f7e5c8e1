import { Problem, type ProblemCode } from '../../domain/problem.ts'

/** What stops a command of the command line, and what to do then. Pages have other words: there are other ways out. */
const words: Partial<Record<ProblemCode, string>> = {
  not_found:
    '没有这一版报告，请到分析报告的页面看有哪些 · there is no such version: see the report page for those there are',
  no_responses:
    '还没有可以分析的答卷，请收到答卷后再运行 · nothing to analyse yet: run it again when answers have come in',
  state_replaced:
    '刚刚并入了新的答卷，没有写入。请再运行一次 · answers have just been added and nothing was written: run it again',
  sentences_orphaned:
    '下列句子改写过，但按现在的数据程序不再这样写。请到校对的页面删除这些改写，再运行一次 · these sentences were edited, but by the data of now they are no longer written: remove these edits on the review page, then run it again',
  form_missing:
    '这一版送核时还没有这种格式，请用 --form annex，或退回后重新送核 · the version has no such form: use --form annex, or hand the report in anew',
  version_not_sealable:
    '这一版没有留下封装所需的数据（退回过，或由旧程序送核），请封装 --report current 或重新送核 · of this version nothing was kept to seal (sent back, or handed in by an older program): seal --report current, or hand it in anew',
  findings_behind:
    '结果还是较早的状态，请先结束调查再封装 · the findings are of an earlier state: close the wave, then seal it',
  too_many_attempts:
    '同时有很多人在取文件，一直没有轮到编号，没有写入也没有登记。请过一会儿再运行 · others keep taking the copy numbers; nothing was written or registered: run it again in a moment',
  report_step_refused:
    '报告刚刚有了变化，没有写入。请看过报告再运行 · the report has just changed, and nothing was written: look at it, then run it again',
  database_unavailable:
    '数据库连不上，没有做完。请检查数据库后再运行 · the database cannot be reached: check it, then run it again',
}

const sentencesIn = (details: unknown): readonly string[] => {
  const { sentences = [] } = (details ?? {}) as { readonly sentences?: readonly string[] }
  return sentences.map((sentence) => `  ${sentence}`)
}

/** A problem as it is said on the command line; a code without words of its own stands in a sentence. */
export const problemWords = ({ code, details }: Problem): string =>
  [
    words[code] ??
      `没有做成（${code}）。请用 MINYI_DEBUG=1 再运行一次，把显示的内容交给维护的人 · it could not be done (${code}): run it again with MINYI_DEBUG=1 and show what it says to whoever looks after the program`,
    ...sentencesIn(details),
  ].join('\n')

/** What an error of a command says. */
export const toldOf = (error: unknown): string =>
  error instanceof Problem ? problemWords(error) : (error as Error).message || String(error)
