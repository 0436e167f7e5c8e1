import { type Language, textOf } from '../../domain/localized.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { printedWords } from '../i18n/printed/words.ts'
import { citizenPath, fullAddress, shortAddress } from './addresses.ts'
import { QrCode } from './qr-code.tsx'
import type { Printed } from './use-printed.ts'

interface PosterTarget {
  readonly link: string
  /** Null for the link that is open to everybody. */
  readonly unit: string | null
  /** Whether people need a drawn slip to get in. */
  readonly isSlip: boolean
}

interface Props {
  readonly printed: Printed
  readonly target: PosterTarget
  readonly second: Language | null
}

/** Long names are set smaller, so that everything stays on one sheet. */
const longMark = (text: string, most: number): string => (text.length > most ? 'is-long' : '')

/** One sheet of A4, black on white. */
export function Poster({ printed, target, second }: Props) {
  const { instrument } = printed
  const path = citizenPath(target.link)
  const languages: Language[] = second ? ['zh-CN', second] : ['zh-CN']
  return (
    <article class="paper poster" lang="zh-CN">
      <header>
        <p class="poster-organiser">{textOf(instrument.organiser, 'zh-CN')}</p>
        <h2 class={longMark(textOf(instrument.title, 'zh-CN'), 26)}>{textOf(instrument.title, 'zh-CN')}</h2>
        {second && instrument.title[second] && <p lang={second}>{instrument.title[second]}</p>}
      </header>
      <div class="poster-code">
        <QrCode
          text={fullAddress(path)}
          label={fieldworkWords('qrOf', { name: target.unit ?? fieldworkWords('openLink') })}
        />
        {target.unit && <p class={`poster-unit ${longMark(target.unit, 40)}`}>{target.unit}</p>}
        <p class="poster-address">
          {printedWords('zh-CN')('byHand')}
          {second && <span lang={second}> · {printedWords(second)('byHand')}</span>}
          <b>{shortAddress(path)}</b>
        </p>
      </div>
      <div class="poster-words">
        {languages.map((language) => (
          <Steps key={language} language={language} isSlip={target.isSlip} minutes={printed.minutes} />
        ))}
      </div>
      <footer>
        {languages.map((language) => (
          <p key={language} lang={language} class={language === 'zh-CN' ? undefined : 'poster-second'}>
            {printedWords(language)('privacy')}
          </p>
        ))}
        {printed.wave.isSynthetic && (
          <p class="poster-synthetic">
            {languages.map((language) => (
              <span key={language} lang={language}>
                {printedWords(language)('synthetic')} · {printedWords(language)('forShow')}{' '}
              </span>
            ))}
          </p>
        )}
      </footer>
    </article>
  )
}

function Steps({ language, isSlip, minutes }: { language: Language; isSlip: boolean; minutes: number }) {
  const words = printedWords(language)
  return (
    <ol lang={language} class={language === 'zh-CN' ? 'poster-steps' : 'poster-steps poster-second'}>
      <li>{words(isSlip ? 'draw' : 'scan')}</li>
      <li>
        {words('fill')} <span class="no-wrap">({words('minutes', { count: minutes })})</span>
      </li>
      <li>{words('send')}</li>
    </ol>
  )
}
