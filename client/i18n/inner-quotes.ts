/** A text that will stand inside quotation marks: its own become single ones. */
export const innerQuotes = (text: string): string => text.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’'))
