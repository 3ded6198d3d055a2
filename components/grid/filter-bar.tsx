import clsx from "clsx"
import { buttonClass } from "../ui/button"
import { Chip, chipClass } from "../ui/chip"
import { type FilterChoices, filterQuery, type GridFilter } from "./filter"

/** Sentences of the filter bar; options are named beforehand, in the order of {@link FilterChoices}. */
export type FilterWords = {
  title: string
  rooms: string[]
  area: string
  areas: string[]
  price: string
  prices: string[]
  floorMin: string
  floorMax: string
  floorsFrom: string[]
  floorsTo: string[]
  free: string
  reset: string
  submit: string
}

type FilterBarProps = {
  filter: GridFilter
  choices: FilterChoices
  words: FilterWords
  /** The search route, for those without JavaScript. */
  action: string
  onChange: ((filter: GridFilter) => void) | null
  /** The submit button for everybody, not only without JavaScript. */
  always?: boolean
}

/** Chips that dim what does not match. Without JavaScript a chip is a link and the lists are a form, both to the search route. */
export function FilterBar({ filter, choices, words, action, onChange, always }: FilterBarProps) {
  const toggle = (label: string, on: boolean, next: GridFilter) =>
    onChange ? (
      <Chip key={label} pressed={on} onClick={() => onChange(next)}>
        {label}
      </Chip>
    ) : (
      <a
        key={label}
        className={chipClass}
        aria-current={on ? "true" : undefined}
        href={`${action}?${filterQuery(next)}`}
        rel="nofollow"
      >
        {label}
      </a>
    )
  const select = (
    name: "areaMin" | "priceMax" | "floorMin" | "floorMax",
    any: string,
    values: number[],
    labels: string[],
  ) =>
    values.length > 1 ? (
      <select
        name={name}
        aria-label={any}
        className={clsx(chipClass, "appearance-none", filter[name] !== null && "border-ink bg-ink text-paper")}
        {...(onChange
          ? {
              value: filter[name] ?? "",
              onChange: (event) =>
                onChange({ ...filter, [name]: event.target.value === "" ? null : Number(event.target.value) }),
            }
          : { defaultValue: filter[name] ?? "" })}
      >
        <option value="">{any}</option>
        {values.map((value, index) => (
          <option key={value} value={value}>
            {labels[index]}
          </option>
        ))}
      </select>
    ) : null
  const rooms = (count: number) => ({
    ...filter,
    rooms: filter.rooms.includes(count) ? filter.rooms.filter((other) => other !== count) : [...filter.rooms, count],
  })
  const submit = (
    <button type="submit" className={buttonClass({ className: "rounded-full" })}>
      {words.submit}
    </button>
  )
  return (
    <form action={action} method="get" aria-label={words.title} className="filter-bar">
      {choices.rooms.map((count, index) =>
        toggle(words.rooms[index] ?? "", filter.rooms.includes(count), rooms(count)),
      )}
      {onChange ? null : filter.rooms.map((count) => <input key={count} type="hidden" name="rooms" value={count} />)}
      {select("areaMin", words.area, choices.areas, words.areas)}
      {select("priceMax", words.price, choices.prices, words.prices)}
      {select("floorMin", words.floorMin, choices.floors, words.floorsFrom)}
      {select("floorMax", words.floorMax, choices.floors, words.floorsTo)}
      {toggle(words.free, filter.free, { ...filter, free: !filter.free })}
      {filter.free && !onChange ? <input type="hidden" name="free" value="1" /> : null}
      {onChange ? null : always ? submit : <noscript>{submit}</noscript>}
    </form>
  )
}
