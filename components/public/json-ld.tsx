/** Facts for search engines. The text stands in a script: a `<` in a name must not end it. */
export function JsonLd({ data }: { data: object }) {
  const text = JSON.stringify(data).replace(/</g, "\\u003c")
  return <script type="application/ld+json">{text}</script>
}
