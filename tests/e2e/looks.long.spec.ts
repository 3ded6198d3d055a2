import { test } from "./fixtures"
import { expectGoodLooks, type Look } from "./looks"
import { nameOf, SCREENS } from "./screens"

const LOOKS: Omit<Look, "dark">[] = [
  { language: "ru", width: 360 },
  { language: "ru", width: 1280 },
  { language: "uz", width: 360 },
  { language: "uz", width: 1280 },
  { language: "en", width: 360 },
  { language: "en", width: 1280 },
]

for (const look of LOOKS) {
  for (const screen of SCREENS) {
    test(`${nameOf(screen)} is accessible in ${look.language} at ${look.width} px in both themes`, async ({
      page,
      login,
    }) => {
      await expectGoodLooks(page, login, screen, { ...look, dark: true })
    })
  }
}
