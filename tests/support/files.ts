import sharp from "sharp"

/** A picture with a coloured ground and, in formats that keep it, a place and a camera in its metadata. */
export function makePicture(
  format: "jpeg" | "png" | "webp",
  size: { width: number; height: number } = { width: 1_200, height: 800 },
): Promise<Buffer> {
  return sharp({ create: { ...size, channels: 3, background: "#3b7a57" } })
    .withExif({ IFD0: { Make: "SecretCamera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "41/1 18/1 0/1" } })
    .toFormat(format)
    .toBuffer()
}

/** The smallest document that a reader opens; `catalog` is put into its catalogue. */
export function makePdf(catalog = ""): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
  ]
  let text = "%PDF-1.4\n"
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = text.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, "latin1")
}
