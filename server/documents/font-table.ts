import { faces } from './page.ts'
import { declaration, element } from './xml.ts'

type Font = { name: string; also?: string; panose: string; charset: '00' | '86'; family: string; pitch: string }

/** What Word needs to find the nearest face where one is missing: newer Windows has 仿宋 and 楷体 without GB2312. */
const fonts: readonly Font[] = [
  { name: faces.latin, panose: '02020603050405020304', charset: '00', family: 'roman', pitch: 'variable' },
  {
    name: faces.song,
    also: 'SimSun',
    panose: '02010600030101010101',
    charset: '86',
    family: 'auto',
    pitch: 'variable',
  },
  { name: faces.hei, also: 'SimHei', panose: '02010609060101010101', charset: '86', family: 'modern', pitch: 'fixed' },
  { name: faces.kai, also: '楷体', panose: '02010609060101010101', charset: '86', family: 'modern', pitch: 'fixed' },
  { name: faces.fang, also: '仿宋', panose: '02010609060101010101', charset: '86', family: 'modern', pitch: 'fixed' },
  {
    name: faces.title,
    also: 'FZXiaoBiaoSong-B05S',
    panose: '03000509000000000000',
    charset: '86',
    family: 'script',
    pitch: 'fixed',
  },
]

const value = (name: string, val: string) => element(name, { 'w:val': val })

/** The table of the faces that a document names. */
export const fontTableXml = (): string =>
  declaration +
  element(
    'w:fonts',
    { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
    fonts.map(({ name, also, panose, charset, family, pitch }) =>
      element('w:font', { 'w:name': name }, [
        also ? value('w:altName', also) : '',
        value('w:panose1', panose),
        value('w:charset', charset),
        value('w:family', family),
        value('w:pitch', pitch),
      ]),
    ),
  )
