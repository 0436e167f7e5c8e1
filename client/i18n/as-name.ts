/** A question as a name inside a sentence or above a column: without the mark that would end the sentence. */
export const asName = (question: string): string => question.replace(/[\s?？。.：:]+$/, '')
