import type { BillStatus } from '../../congress/bill-status'
import type { Language } from './language'

const EN = {
  brand: 'Safe Harbor',
  congress: (ordinal: string) => `${ordinal} Congress`,
  bill: 'Bill',
  release: 'Press release, checked',
  releaseBy: (names: string) => `Release by ${names}`,
  untitled: 'Release without a title',
  on: (day: string) => `on ${day}`,
  steps: 'Steps of the bill',
  isReached: 'reached',
  isNotReached: 'not reached',
  sponsor: 'Sponsor',
  cosponsors: 'Cosponsors',
  growth: (count: string, day: string) => `${count} cosponsors by ${day}, drawn as a line over time`,
  latestAction: 'Latest action',
  nextHearing: 'Next hearing',
  claims: 'Claims in releases',
  claimsOf: 'Claims',
  noClaims: 'No checkable claim was found in this release.',
  moreClaims: (count: string) => `and ${count} more on the page`,
  unknown: 'not known here',
  publishedOn: (day: string) => `published ${day}`,
  undated: 'day of publication not known',
  indexOnly:
    'Only number, title and dates of this bill are loaded. What is missing here is unknown, not zero.',
  claimedOnly: 'Only a press release names this bill; no official record of it is loaded.',
  recordAsOf: 'Record as of',
  stood: 'As it stood on',
  checkedAsOf: 'Checked against the record as of',
  readOn: (day: string) => `read on ${day}`,
  source: 'Source',
  home: 'All on Safe Harbor',
  isStale: 'This could not be refreshed: it is the last known state, as of',
  noSuchBill: 'No such bill',
  noSuchBillWhy:
    'No bill is known under this address. It may not be loaded yet, or the number may be misspelt.',
  noSuchRelease: 'No such release',
  noSuchReleaseWhy: 'No release is stored under this address.',
  notUnderstood: 'Not understood',
  notUnderstoodWhy: 'The address of this card has a value that is not known; possible are:',
  notNow: 'Not right now',
  notNowWhy: 'The record cannot be read at the moment. Please try again later.',
  toHome: 'To Safe Harbor',
}

export type Phrases = typeof EN

const ES: Phrases = {
  brand: 'Safe Harbor',
  congress: (ordinal) => `Congreso ${ordinal.replace(/\D+$/, '')}.º`,
  bill: 'Proyecto de ley',
  release: 'Comunicado de prensa, verificado',
  releaseBy: (names) => `Comunicado de ${names}`,
  untitled: 'Comunicado sin título',
  on: (day) => `el ${day}`,
  steps: 'Pasos del proyecto',
  isReached: 'alcanzado',
  isNotReached: 'no alcanzado',
  sponsor: 'Patrocinio principal',
  cosponsors: 'Copatrocinios',
  growth: (count, day) => `${count} copatrocinios hasta el ${day}, dibujados como línea en el tiempo`,
  latestAction: 'Última acción',
  nextHearing: 'Próxima audiencia',
  claims: 'Afirmaciones en comunicados',
  claimsOf: 'Afirmaciones',
  noClaims: 'No se halló ninguna afirmación verificable en este comunicado.',
  moreClaims: (count) => `y ${count} más en la página`,
  unknown: 'aquí no se conoce',
  publishedOn: (day) => `publicado el ${day}`,
  undated: 'fecha de publicación desconocida',
  indexOnly:
    'De este proyecto solo se conocen el número, el título y las fechas. Lo que falta se desconoce; no es cero.',
  claimedOnly: 'Solo un comunicado de prensa nombra este proyecto; no hay registro oficial cargado.',
  recordAsOf: 'Registro al',
  stood: 'Tal como estaba el',
  checkedAsOf: 'Verificado con el registro al',
  readOn: (day) => `leído el ${day}`,
  source: 'Fuente',
  home: 'Todo en Safe Harbor',
  isStale: 'No se pudo actualizar: este es el último estado conocido, al',
  noSuchBill: 'No existe ese proyecto',
  noSuchBillWhy:
    'No se conoce ningún proyecto con esta dirección. Puede que aún no esté cargado o que el número esté mal escrito.',
  noSuchRelease: 'No existe ese comunicado',
  noSuchReleaseWhy: 'No hay ningún comunicado guardado con esta dirección.',
  notUnderstood: 'No se entiende',
  notUnderstoodWhy: 'La dirección de esta tarjeta tiene un valor desconocido; son posibles:',
  notNow: 'Ahora no',
  notNowWhy: 'El registro no se puede leer en este momento. Inténtelo más tarde.',
  toHome: 'A Safe Harbor',
}

export const PHRASES: Record<Language, Phrases> = { en: EN, es: ES }

const STATUS_EN: Record<BillStatus, string> = {
  UNKNOWN: 'Status not known here',
  NOT_INTRODUCED: 'Not introduced yet',
  INTRODUCED: 'Introduced',
  REFERRED: 'Referred to committee',
  HEARING_HELD: 'Hearing held in committee',
  ORDERED_REPORTED: 'Ordered to be reported',
  REPORTED: 'Reported by committee',
  ON_CALENDAR: 'Placed on the calendar',
  PASSED_HOUSE: 'Passed the House',
  PASSED_SENATE: 'Passed the Senate',
  PASSED_BOTH: 'Passed both chambers',
  TO_PRESIDENT: 'Sent to the President',
  FAILED: 'Failed',
  VETOED: 'Vetoed',
  ENACTED: 'Became law',
}

const STATUS_ES: Record<BillStatus, string> = {
  UNKNOWN: 'Estado aquí desconocido',
  NOT_INTRODUCED: 'Aún sin presentar',
  INTRODUCED: 'Presentado',
  REFERRED: 'Remitido a comité',
  HEARING_HELD: 'Con audiencia en comité',
  ORDERED_REPORTED: 'Aprobado en comité, informe pendiente',
  REPORTED: 'Informado por el comité',
  ON_CALENDAR: 'Puesto en el calendario del pleno',
  PASSED_HOUSE: 'Aprobado por la Cámara',
  PASSED_SENATE: 'Aprobado por el Senado',
  PASSED_BOTH: 'Aprobado por ambas cámaras',
  TO_PRESIDENT: 'Enviado al Presidente',
  FAILED: 'Rechazado',
  VETOED: 'Vetado',
  ENACTED: 'Convertido en ley',
}

export const STATUS_WORDS: Record<Language, Record<BillStatus, string>> = { en: STATUS_EN, es: STATUS_ES }

/** The line of steps that a bill takes, in the few words that fit below a point. */
export const STEP_WORDS = {
  en: {
    INTRODUCED: 'Introduced',
    COMMITTEE: 'Committee',
    FIRST_CHAMBER: 'One chamber',
    BOTH_CHAMBERS: 'Both',
    LAW: 'Law',
  },
  es: {
    INTRODUCED: 'Presentado',
    COMMITTEE: 'Comité',
    FIRST_CHAMBER: 'Una cámara',
    BOTH_CHAMBERS: 'Ambas',
    LAW: 'Ley',
  },
} as const

export type StepName = keyof (typeof STEP_WORDS)['en']
