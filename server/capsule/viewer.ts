import type { Released } from '../../analysis/disclosure/released.ts'
import type { Block, Claim, Inline, Report } from '../../analysis/report/model.ts'

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)

type Say = (inlines: readonly Inline[]) => string

/** Numbers lead to their row in the list of claims. */
const sayWith =
  ({ claims }: Report, places: ReadonlyMap<string, number>): Say =>
  (inlines) =>
    inlines
      .map((one) =>
        typeof one === 'string'
          ? safe(one)
          : `<a href="#c${places.get(one.claim)}">${safe(claims[one.claim]?.text ?? '')}</a>`,
      )
      .join('')

const cells = (name: 'td' | 'th', texts: readonly string[]): string =>
  `<tr>${texts.map((text) => `<${name}>${text}</${name}>`).join('')}</tr>`

const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><caption>${safe(title)}</caption><thead>${cells('th', head.map(safe))}</thead><tbody>${rows
    .map((row) => cells('td', row))
    .join('')}</tbody></table>`

const shown = (value: number | undefined): string => (value === undefined ? '' : String(value))

const renderers: { readonly [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, say: Say) => string } = {
  heading: ({ level, text }) => `<h${level + 1}>${safe(text)}</h${level + 1}>`,
  annex: ({ text }) => `<h2>${safe(text)}</h2>`,
  paragraph: ({ inlines }, say) => `<p>${say(inlines)}</p>`,
  quote: ({ text, attribution }) => `<blockquote>“${safe(text)}”<footer>${safe(attribution)}</footer></blockquote>`,
  table: ({ title, note, columns, rows }, say) =>
    `${table(
      title,
      columns.map(({ label }) => label),
      rows.map((row) => row.map(say)),
    )}<p class="note">${safe(note)}</p>`,
  chart: ({ title, note, points }) => {
    const head = ['', '值 · value']
    const values = points.map(({ label, value }) => [safe(label), shown(value)])
    // Of people who were not drawn at random there are no intervals, and then no columns that promise some.
    const hasIntervals = points.some(({ low }) => low !== undefined)
    const rows = points.map(({ low, high }, p) => [...(values[p] ?? []), shown(low), shown(high)])
    const drawn = hasIntervals ? table(title, [...head, '下限 · low', '上限 · high'], rows) : table(title, head, values)
    return `${drawn}<p class="note">${safe(note)}</p>`
  },
}

function html(block: Block, say: Say): string {
  // The kind of a block decides which renderer it gets; the table can't be read back that far.
  const render = renderers[block.kind] as (block: Block, say: Say) => string
  return render(block, say)
}

interface ClaimColumn {
  readonly label: string
  readonly isOfError?: true
  readonly of: (claim: Claim) => string
}

const known = ({ estimate }: Claim) => (estimate?.isEstimable ? estimate : undefined)
const range = (claim: Claim): string => {
  const interval = known(claim)?.interval95
  return interval ? `${interval.low} – ${interval.high}` : ''
}
const claimColumns: readonly ClaimColumn[] = [
  { label: '文字 · text', of: ({ text }) => text },
  { label: '值 · value', of: ({ value }) => shown(value) },
  { label: '标准误 · error', isOfError: true, of: (claim) => shown(known(claim)?.standardError) },
  { label: '95%', isOfError: true, of: range },
  { label: '基数 · base', of: (claim) => shown(known(claim)?.baseSize) },
  { label: '来源 · source', of: ({ source }) => source },
  { label: '编号 · id', of: ({ id }) => id },
]

function claimTable(claims: readonly Claim[]): string {
  const columns = claimColumns.filter(({ isOfError, of }) => !isOfError || claims.some((claim) => of(claim) !== ''))
  const row = (claim: Claim, place: number) =>
    `<tr id="c${place}">${columns.map(({ of }) => `<td>${safe(of(claim))}</td>`).join('')}</tr>`
  const head = columns.map(({ label }) => label)
  return `<table class="claims"><thead>${cells('th', head)}</thead>
<tbody>${claims.map(row).join('\n')}</tbody></table>`
}

const style = `body{font:16px/1.7 "Noto Sans SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1,h2,h3,h4{line-height:1.35}table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.9rem}caption{text-align:left;font-weight:600;padding:.3rem 0}
td,th{border-bottom:1px solid #d5d5d5;padding:.25rem .4rem;text-align:left;vertical-align:top}.note{color:#595959;font-size:.85rem}
a{color:#0b4f9e;text-decoration:none;border-bottom:1px dotted}tr:target{background:#fff3c4}blockquote{border-left:3px solid #bbb;margin:.8rem 0;padding:0 1rem}footer{color:#595959}
input{font:inherit;padding:.4rem .6rem;width:100%;box-sizing:border-box}.claims td{word-break:break-all}@media print{.search{display:none}}`

const script = `const box=document.querySelector('#search'),rows=[...document.querySelectorAll('.claims tbody tr')],count=document.querySelector('#count')
box.addEventListener('input',()=>{const words=box.value.trim().toLowerCase().split(/\\s+/);let n=0;for(const row of rows){const text=row.textContent.toLowerCase();row.hidden=!words.every(word=>text.includes(word));if(!row.hidden)n++}count.textContent=n+' / '+rows.length})`

/** Report and claims as one page that needs nothing from elsewhere, may load nothing, and lets one search the claims. */
export function viewer(report: Released<Report>): string {
  const claims = Object.values(report.claims)
  const say = sayWith(report, new Map(claims.map(({ id }, place) => [id, place])))
  const remark = report.isSynthetic
    ? '<p class="note">合成数据，仅供演示 · synthetic data, for demonstration only</p>'
    : ''
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${safe(report.title)}</title><style>${style}</style></head><body>
<h1>${safe(report.title)}</h1>
<p class="note">${safe(report.issuer)} · ${report.date} · ${report.dataHash} · <a href="#claims">数字清单 · claims</a></p>${remark}
${report.blocks.map((block) => html(block, say)).join('\n')}
<h2 id="claims">数字清单 · claims (${claims.length})</h2>
<p class="search"><label>查找 · search<input id="search" type="search"></label> <span id="count" role="status"></span></p>
${claimTable(claims)}
<script>${script}</script></body></html>
`
}
