/** A text without line breaks and without signs that can't be seen or turn its direction. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '')
