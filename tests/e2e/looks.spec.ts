import { test } from "./fixtures"
import { expectGoodLooks } from "./looks"
import { nameOf, SCREENS } from "./screens"

// Where room is scarcest; looks.long.spec.ts reads every language, width and theme.
for (const screen of SCREENS) {
  test(`${nameOf(screen)} is accessible on a phone`, async ({ page, login }) => {
    await expectGoodLooks(page, login, screen, { width: 360, dark: false })
  })
}
