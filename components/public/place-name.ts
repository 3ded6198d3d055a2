const CYRILLIC = /\p{Script=Cyrillic}/u

/** The address in one line. The city has one spelling: it is said neither twice nor before an address of another alphabet. */
export function placeName({ city, address }: { city: string; address: string }): string {
  const said = address.toLowerCase().includes(city.toLowerCase())
  const foreign = address !== "" && CYRILLIC.test(city) !== CYRILLIC.test(address)
  return said || foreign ? address : [city, address].filter(Boolean).join(", ")
}
