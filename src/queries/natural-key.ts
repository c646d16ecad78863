import { UserInputError } from './errors'

interface KeyForm {
  form: RegExp
  what: string
  example: string
}

const FORMS = {
  bioguideId: { form: /^[A-Z]\d{6}$/, what: 'Bioguide id', example: 'K000367' },
  committeeId: { form: /^[a-z]{4}[0-9a-z]{2}$/, what: 'system code of a committee', example: 'ssju00' },
  hearingId: { form: /^[A-Za-z0-9-]{6,40}$/, what: 'key of a hearing', example: 'CHRG-113shrg85505' },
  releaseId: { form: /^[0-9a-f]{16}$/, what: 'key of a release', example: '0123456789abcdef' },
} satisfies Record<string, KeyForm>

/**
 * The text itself, where it has the form of that natural key.
 * @throws UserInputError naming the argument, and the form it should have
 */
export function readKey(argument: keyof typeof FORMS, text: string, path: string = argument): string {
  const { form, what, example } = FORMS[argument]
  if (form.test(text)) return text
  throw new UserInputError(
    path,
    `is "${text.slice(0, 60)}", which is no ${what}: write one such as "${example}".`,
  )
}
