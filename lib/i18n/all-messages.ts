import en from "./messages/en.json"
import ru from "./messages/ru.json"
import uz from "./messages/uz.json"

/** What letters and chats are worded with: there is no page around them that brings a translator. Keys are the same in all. */
export const ALL_MESSAGES = { ru, uz: uz as unknown as typeof ru, en: en as unknown as typeof ru }
