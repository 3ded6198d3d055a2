import { z } from "zod"
import { dayInput } from "../moment"
import { wholeNumber } from "../page"

export const listHolidaysInput = z.strictObject({ year: wholeNumber(1900, 2199) })
export type ListHolidaysInput = z.output<typeof listHolidaysInput>

export const addHolidayInput = z.strictObject({ day: dayInput, name: z.string().trim().min(1).max(120) })
export type AddHolidayInput = z.output<typeof addHolidayInput>

export const holidayDto = z.object({ day: z.iso.date(), name: z.string() })
export type HolidayDto = z.output<typeof holidayDto>

export const holidaysDto = z.object({ items: z.array(holidayDto) })
