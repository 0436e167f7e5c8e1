import * as z from 'zod/mini'

/** A 专报 with red head, the plain form to be annexed to a letter, and one page for citizens. */
export const forms = ['brief', 'annex', 'public'] as const
const formSchema = z.enum(forms)
export type Form = z.output<typeof formSchema>

/** Slides, tables and lists are always of the whole report; documents, and the report as data, come in every form. */
export const hasForms = (format: string): boolean => ['docx', 'pdf', 'json'].includes(format)

/** Languages of the page for citizens. */
export const publicLanguages = ['zh-CN', 'en'] as const
export const publicLanguageSchema = z.enum(publicLanguages)
export type PublicLanguage = z.output<typeof publicLanguageSchema>

/** In which form a report is asked for; the language counts for the page for citizens only. */
export const formQuery = z.object({
  form: z._default(formSchema, 'annex'),
  language: z._default(publicLanguageSchema, 'zh-CN'),
})
export type AskedForm = z.output<typeof formQuery>

/** The same in the body of a request, where nothing need be said. */
export const formShape = { form: z.optional(formSchema), language: z.optional(publicLanguageSchema) }
