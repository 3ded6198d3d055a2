/** What every letter consists of; both forms are made from the same words. */
export type LetterContent = {
  locale: string
  company: string
  subject: string
  greeting: string
  paragraphs: string[]
  button?: { label: string; url: string }
  /** Small, below: why this letter came. */
  footer: string
}

/** The plain form. */
export function asText({ company, greeting, paragraphs, button, footer }: LetterContent): string {
  const parts = [
    greeting,
    ...paragraphs,
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    `--\n${company}\n${footer}`,
  ]
  return `${parts.join("\n\n")}\n`
}

/** The same as HTML: one column, no pictures, styles in place because mail programs read nothing else. */
export function asHtml({ locale, company, subject, greeting, paragraphs, button, footer }: LetterContent): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escaped(text)}</p>`
  const link = button
    ? `<p style="margin:24px 0"><a href="${escaped(button.url)}" style="display:inline-block;padding:12px 22px;border-radius:8px;background:#1d4ed8;color:#ffffff;text-decoration:none;font-weight:600">${escaped(button.label)}</a></p>
<p style="margin:0 0 16px;font-size:13px;color:#5b6472;word-break:break-all">${escaped(button.url)}</p>`
    : ""
  return `<!doctype html>
<html lang="${escaped(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:#f3f4f6;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#1c2430">
<div style="max-width:520px;margin:0 auto;padding:28px;border-radius:12px;background:#ffffff">
<p style="margin:0 0 20px;font-weight:700">${escaped(company)}</p>
${[greeting, ...paragraphs].map(paragraph).join("\n")}
${link}
<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #e3e6ea;font-size:13px;color:#5b6472">${escaped(footer)}</p>
</div></body></html>
`
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
