import en from "@/lib/i18n/messages/en.json"
import ru from "@/lib/i18n/messages/ru.json"
import uz from "@/lib/i18n/messages/uz.json"

/** What files are worded with: there is no page around them that brings a translator. */
export const MESSAGES = { ru, uz, en }
