/** One choice of a select, a combobox or a segmented control. */
export type Option<Value extends string = string> = {
  value: Value
  label: string
  /** A second, quieter line. */
  hint?: string
  disabled?: boolean
}
