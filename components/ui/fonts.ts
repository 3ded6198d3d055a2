import localFont from "next/font/local"

// One family per subset: next/font takes a single unicode-range per call. A Russian page needs both preloaded files
// (digits, spaces and punctuation are Latin), the other two load only where such a letter stands.
const cyrillic = localFont({
  src: "../../node_modules/@fontsource-variable/onest/files/onest-cyrillic-wght-normal.woff2",
  variable: "--font-cyrillic",
  weight: "100 900",
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116" }],
})

const cyrillicExt = localFont({
  src: "../../node_modules/@fontsource-variable/onest/files/onest-cyrillic-ext-wght-normal.woff2",
  variable: "--font-cyrillic-ext",
  weight: "100 900",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "unicode-range", value: "U+0460-048F,U+0492-04AF,U+04B2-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F" },
  ],
})

const latinExt = localFont({
  src: "../../node_modules/@fontsource-variable/onest/files/onest-latin-ext-wght-normal.woff2",
  variable: "--font-latin-ext",
  weight: "100 900",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+1E00-1E9F,U+20A0-20AB,U+20AD-20C0",
    },
  ],
})

const latin = localFont({
  src: "../../node_modules/@fontsource-variable/onest/files/onest-latin-wght-normal.woff2",
  variable: "--font-latin",
  weight: "100 900",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215",
    },
  ],
})

/** Class names that define the font variables; they belong on `<html>`. */
export const fontVariables = [cyrillicExt, cyrillic, latinExt, latin].map((font) => font.variable).join(" ")
