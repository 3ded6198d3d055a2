import config from "./playwright.config"
export default {
  ...config,
  webServer: undefined,
  reporter: "line",
  projects: [{ name: "zz", testMatch: "**/*.spec.ts", workers: 1 }],
  use: { ...config.use, baseURL: "http://localhost:3200" },
}
