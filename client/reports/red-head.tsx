import { Fragment } from 'preact'
import { signerLabel } from '../../analysis/report/forms/paper.ts'
import type { Report } from '../../analysis/report/model.ts'

/** The red head of a 专报: 标志, number and who signs, who issues it and when, a red rule. */
export function RedHead({ head }: { head: NonNullable<Report['head']> }) {
  return (
    <header class="red-head">
      <p class="red-mark">{head.name}</p>
      <p class={head.signer ? 'red-line' : 'red-number'}>
        <span>{head.number}</span>
        {head.signer && (
          <span>
            {signerLabel}
            <span class="red-signer">{head.signer}</span>
          </span>
        )}
      </p>
      <p class="red-line red-issuer">
        <span>{head.issuer}</span>
        <span>{head.date}</span>
      </p>
    </header>
  )
}

/** 版记 at the foot. */
export function Imprint({ lines }: { lines: NonNullable<Report['imprint']> }) {
  return (
    <footer class="imprint">
      {lines.map(({ left, right }) => (
        <p key={left}>
          <span>{left}</span>
          {right && <span>{right}</span>}
        </p>
      ))}
    </footer>
  )
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** A title that breaks between words only, its lines as even as they come. */
export function Title({ title }: { title: string }) {
  return (
    <h2 class="report-title">
      {[...segmenter.segment(title)].map(({ segment, index }) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {segment}
        </Fragment>
      ))}
    </h2>
  )
}
