import type { zh } from './zh-cn.ts'

export const en: Record<keyof typeof zh, string> = {
  meta: '{name} · {title}',
  empty: 'No responses yet',
  emptyHelp: 'Results appear here once responses arrive. Start by sending the QR codes to the units.',
  emptyOnlyOpenLink:
    'The open link brought {count} responses, but anyone can fill it in and nobody knows whom they stand for, so they are counted apart and enter none of these numbers. To get results, send the QR codes to the units.',
  noWave: 'There is no such wave',
  noWaveHelp: 'The address may be incomplete, or the wave was deleted.',
  toFieldwork: 'Go to fieldwork',
  tooFew:
    'Too few people meet this filter, or too few are left out, to show anything. Take a condition away and look again.',
  tooFewYet:
    'There are too few responses to show anything yet: among few people numbers would reveal what single people answered. Results appear here once more responses arrive.',
  clearFilter: 'Show everybody',
  unusedState:
    'This page is about all responses, always weighted, at the 95% confidence level. What you chose on other pages is not used here; it still holds there.',
  unusedStateButSector:
    'This page can only be filtered by sector; it is always weighted, at the 95% confidence level. What else you chose on other pages is not used here; it still holds there.',
  printedOn: 'Printed on {day}',
  view: 'Show as',
  chart: 'Chart',
  table: 'Table',
  csv: 'CSV',
  csvOf: 'CSV table: {title}',
  copyTable: 'Copy for a spreadsheet',
  copied: 'Copied. Paste it into a spreadsheet; the numbers can be computed with.',
  notCopied: 'This browser lets no page write to the clipboard. Please download instead.',
  lost: 'The link asks for {parts}, which this wave does not have. The numbers below leave it out.',
  lostFilter: 'the filter “{name}”',
  lostQuestion: 'the question “{name}”',
  lostGroup: 'the grouping “{name}”',
  lostIssue: 'the issue “{name}”',
  lostLevel: 'the confidence level “{name}”',
  forgetLost: 'I see',
}
