import type { zh } from './zh-cn.ts'

export const en: Record<keyof typeof zh, string> = {
  scan: 'Scan the code with WeChat or your camera',
  fill: 'Answer as you see it',
  draw: 'Draw a slip and scan the code on it',
  send: 'Press Submit and keep the receipt',
  minutes: 'about {count} min',
  privacy: 'No name, no phone number. Managers never see individual answers.',
  byHand: 'Or type this address',
  scanOrType: 'Scan, or type address and code',
  code: 'Code',
  once: 'Draw any slip. Works once. Not registered.',
  synthetic: 'Synthetic data',
  forShow: 'for show',
}
