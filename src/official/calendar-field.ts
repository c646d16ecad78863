import { z } from 'zod'
import { isCalendarDate } from '../congress/calendar-date'

/** A calendar day `YYYY-MM-DD` in an official record. */
export const calendarDay = z.string().refine(isCalendarDate, 'expected a calendar day such as 2014-01-11')
