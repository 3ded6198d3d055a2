/** The address in one line; the city is not said twice. */
export function placeName({ city, address }: { city: string; address: string }): string {
  return address.toLowerCase().includes(city.toLowerCase()) ? address : [city, address].filter(Boolean).join(", ")
}
