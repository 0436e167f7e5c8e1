import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { faces } from '../page.ts'

const resolve = createRequire(import.meta.url).resolve

/** Faces that come with Minyi; typst reads only the weights that stand in these folders. */
export const fontFolders = (): string[] =>
  [
    '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
    '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  ].map((path) => dirname(resolve(path)))

/** Quotation marks, dashes and dots are left to the Chinese face, in which they are as wide as a character. */
const latin = ['Times New Roman', 'Liberation Serif'].map((name) => ({ name, covers: 'latin-in-cjk' }))
const serif = ['Noto Serif SC']
const sans = ['Noto Sans SC']

type Font = string | { name: string; covers: string }
type Face = { fonts: readonly Font[]; weight: number }

/** For each face of the standard: the same on this machine, else what comes nearest. Digits are Latin, as in Word. */
export const faceFonts: Record<string, Face> = {
  [faces.title]: { fonts: ['FZXiaoBiaoSong-B05S', '方正小标宋简体', ...serif], weight: 700 },
  [faces.song]: { fonts: ['SimSun', 'STSong', ...serif], weight: 400 },
  [faces.hei]: { fonts: ['SimHei', 'STHeiti', ...sans], weight: 500 },
  [faces.kai]: { fonts: [...latin, 'KaiTi_GB2312', 'KaiTi', 'STKaiti', ...serif], weight: 400 },
  [faces.fang]: { fonts: [...latin, 'FangSong_GB2312', 'FangSong', 'STFangsong', ...serif], weight: 400 },
}
