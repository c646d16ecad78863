/** Languages in which cards and dashboards speak. Names and the record's own words stay as given. */
export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

const LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-US' }

const formats = Object.fromEntries(
  LANGUAGES.map((language) => {
    const of = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' })
    const day = of({ dateStyle: 'long' })
    const shortDay = of({ day: 'numeric', month: 'short', year: 'numeric' })
    const month = of({ month: 'long', year: 'numeric' })
    const list = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' })
    return [language, { list, day, shortDay, month, number: new Intl.NumberFormat(LOCALES[language]) }]
  }),
) as Record<
  Language,
  Record<'day' | 'shortDay' | 'month', Intl.DateTimeFormat> & {
    number: Intl.NumberFormat
    list: Intl.ListFormat
  }
>

/** `January 11, 2014`, `11 de enero de 2014`; of a month, `September 2013`. */
export function dayIn(language: Language, date: string): string {
  const { day, month } = formats[language]
  return date.length === 7
    ? month.format(new Date(`${date}-01T00:00:00Z`))
    : day.format(new Date(`${date}T00:00:00Z`))
}

/** `Jan 11, 2014`, where there is little room. */
export function shortDayIn(language: Language, date: string): string {
  return formats[language].shortDay.format(new Date(`${date}T00:00:00Z`))
}

export function numberIn(language: Language, value: number): string {
  return formats[language].number.format(value)
}

/** `Heidi Heitkamp and Amy Klobuchar` */
export function listIn(language: Language, names: string[]): string {
  return formats[language].list.format(names)
}
