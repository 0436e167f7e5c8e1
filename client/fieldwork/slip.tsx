import { type Language, textOf } from '../../domain/localized.ts'
import { printedSlipCode } from '../../domain/slip-code.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { printedWords } from '../i18n/printed/words.ts'
import { citizenPath, fullAddress, shortAddress, slipPath } from './addresses.ts'
import { QrCode } from './qr-code.tsx'
import type { Printed } from './use-printed.ts'

/** Characters from which names are set smaller, so that everything stays inside the cut. */
const longUnit = 32
const longTitle = 26

interface Props {
  readonly printed: Printed
  readonly unit: string
  readonly code: string
  readonly second: Language | null
}

/** One slip to cut out: the code to scan, and the same by hand. */
export function Slip({ printed, unit, code, second }: Props) {
  const { wave, instrument } = printed
  const words = printedWords('zh-CN')
  const title = textOf(instrument.title, 'zh-CN')
  const isLong = unit.length > longUnit || title.length > longTitle
  return (
    <section class={isLong ? 'slip slip-long' : 'slip'}>
      <QrCode text={fullAddress(slipPath(wave.slipLink, code))} label={fieldworkWords('qrOf', { name: unit })} />
      <div class="slip-words">
        <h2>{title}</h2>
        <p class="slip-unit">
          {unit}
          {wave.isSynthetic && ` · ${words('synthetic')}`}
        </p>
        <p class="slip-code">
          <span>
            {words('code')}
            {second && <span lang={second}> {printedWords(second)('code')}</span>}
          </span>
          <b>{printedSlipCode(code)}</b>
        </p>
        <p>{words('scanOrType')}</p>
        <p class="slip-address">{shortAddress(citizenPath(wave.slipLink))}</p>
        <p>{words('once')}</p>
        {second && (
          <p lang={second} class="slip-second">
            {printedWords(second)('once')}
          </p>
        )}
      </div>
    </section>
  )
}
