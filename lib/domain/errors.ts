/** Every refusal the domain knows, with the HTTP status its adapters answer. The sentence for people is `errors.<code>`. */
export const REFUSALS = {
  validation_failed: 400,
  unauthenticated: 401,
  sign_in_refused: 401,
  forbidden: 403,
  origin_refused: 403,
  password_change_required: 403,
  not_found: 404,
  method_not_allowed: 405,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  sign_in_delayed: 429,
  internal: 500,
  not_configured: 503,
  unavailable: 503,
  // Not now: the record is not in a state that allows it.
  unit_taken: 409,
  unit_unpriced: 409,
  unit_claimed: 409,
  status_conflict: 409,
  version_conflict: 409,
  idempotency_mismatch: 409,
  idempotency_in_progress: 409,
  already_exists: 409,
  login_taken: 409,
  last_admin: 409,
  self_deactivation: 409,
  hold_limit_person: 409,
  hold_limit_lead: 409,
  hold_pause: 409,
  extension_used: 409,
  claim_ended: 409,
  already_queued: 409,
  lead_has_contract: 409,
  lead_closed: 409,
  lead_taken: 409,
  lead_has_deal: 409,
  views_full: 409,
  merge_settled: 409,
  money_outstanding: 409,
  reset_link_dead: 409,
  telegram_link_dead: 409,
  telegram_linked: 409,
  instagram_window_closed: 409,
  instagram_state: 400,
  instagram_refused: 409,
  contact_foreign: 400,
  user_inactive: 409,
  already_checked_in: 409,
  not_checked_in: 409,
  contract_not_draft: 409,
  claims_apart: 409,
  payment_decided: 409,
  refund_above_plan: 409,
  penalty_above_due: 409,
  nothing_overpaid: 409,
  cash_not_allowed: 409,
  currency_mismatch: 409,
  month_closed: 409,
  month_not_over: 409,
  month_pending: 409,
  complex_currency: 409,
  numbers_collide: 409,
  price_change_reverted: 409,
  part_in_use: 409,
  addendum_missing: 409,
  handover_unsigned: 409,
  receipt_unconfirmed: 409,
  template_faulty: 409,
  layout_in_use: 409,
  campaign_code_used: 409,
  // The input is well-formed and still makes no sense.
  phone_unparsed: 400,
  reason_required: 400,
  password_weak: 400,
  password_wrong: 400,
  password_same: 400,
  slug_reserved: 400,
  pinfl_required: 400,
  schedule_months: 400,
  schedule_down_exceeds_price: 400,
  schedule_item_not_positive: 400,
  schedule_dates_not_increasing: 400,
  schedule_balloon_too_large: 400,
  schedule_tranche_too_large: 400,
  discount_out_of_range: 400,
  // Uploaded files, by what they are.
  media_svg: 415,
  media_markup: 415,
  media_program: 415,
  media_type: 415,
  media_broken: 400,
  media_macros: 415,
  media_linked: 415,
  media_docx: 415,
  media_swollen: 413,
  media_pixels: 413,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof REFUSALS

/** What the sentence about a refusal is made of. */
export type ErrorData = Record<string, string | number | bigint | boolean | null>

/** One invalid field: where it is and which message says what is wrong (key below `errors.fields`, or a ready zod sentence). */
export type FieldError = { path: (string | number)[]; message: string }

/** A refusal. Everything else that is thrown is a bug. */
export class DomainError extends Error {
  override readonly name = "DomainError"
  constructor(
    readonly code: ErrorCode,
    readonly data: ErrorData = {},
    readonly fields: FieldError[] = [],
  ) {
    super(code)
  }
  get status(): number {
    return REFUSALS[this.code]
  }
}
