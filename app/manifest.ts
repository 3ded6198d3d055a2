import type { MetadataRoute } from "next"

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Shaxmatka",
    short_name: "Shaxmatka",
    start_url: "/",
    display: "minimal-ui",
    background_color: "#fcfaf6",
    theme_color: "#0b7285",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  }
}
