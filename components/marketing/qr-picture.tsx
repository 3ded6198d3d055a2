"use client"

import { Download } from "lucide-react"
import { useTranslations } from "next-intl"
import { QRCodeCanvas, QRCodeSVG } from "qrcode.react"
import { useRef } from "react"
import { Button } from "@/components/ui/button"
import { saveFile } from "@/lib/client/download"

/** Pixels of the file for print. */
const PRINT = 1024
/** Modules of white around it that cameras need. */
const MARGIN = 4

/** The link as a square for phones, and its files: SVG for a layout, PNG for everything else. Dark on white in both themes: cameras expect it. */
export function QrPicture({ link, name }: { link: string; name: string }) {
  const t = useTranslations("marketing.link")
  const svg = useRef<SVGSVGElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)

  function saveSvg() {
    if (!svg.current) return
    const text = new XMLSerializer().serializeToString(svg.current)
    saveFile(new Blob([text], { type: "image/svg+xml" }), `${name}.svg`)
  }

  return (
    <div className="flex flex-col items-center gap-3">
      <QRCodeSVG
        ref={svg}
        value={link}
        size={208}
        level="M"
        marginSize={MARGIN}
        title={t("qrOf", { link })}
        className="rounded-panel border border-line"
      />
      <QRCodeCanvas ref={canvas} value={link} size={PRINT} level="M" marginSize={MARGIN} className="hidden" />
      <div className="flex gap-2">
        <Button size="sm" onClick={saveSvg}>
          <Download aria-hidden="true" />
          {t("svg")}
        </Button>
        <Button size="sm" onClick={() => canvas.current?.toBlob((file) => file && saveFile(file, `${name}.png`))}>
          <Download aria-hidden="true" />
          {t("png")}
        </Button>
      </div>
    </div>
  )
}
