import { expect, test } from "@playwright/test"

test("the documentation of the API is drawn by both viewers, and the browser refuses nothing of it", async ({
  page,
}) => {
  test.setTimeout(90_000) // both viewers draw some two hundred routes
  const refused: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error") refused.push(message.text())
  })
  for (const viewer of ["/api/docs", "/api/redoc"]) {
    await page.goto(viewer)
    // In a menu that is folded as well.
    const route = page.getByText("Come to work", { exact: true }).filter({ visible: true }).first()
    await expect(route).toBeVisible({ timeout: 20_000 })
  }
  expect(refused).toEqual([])
})
