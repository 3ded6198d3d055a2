import { z } from "zod"
import {
  decideDiscountInput,
  discountRequestDto,
  discountsPage,
  listDiscountsInput,
} from "@/lib/domain/discounts/schema"
import { route } from "./route"

const tags = ["Claims"]

export const discounts = {
  list: route
    .meta({ permission: "reservation.read" })
    .route({ method: "GET", path: "/api/discount-requests", tags, summary: "Discounts asked for above a cap" })
    .input(listDiscountsInput)
    .output(discountsPage),
  decide: route
    .meta({ permission: "discount.decide" })
    .route({
      method: "POST",
      path: "/api/discount-requests/{id}/decide",
      tags,
      summary: "Approve or refuse a discount",
      description: "The head of sales within 10 %, an admin any. Approval gives the claim its new price.",
    })
    .input(decideDiscountInput.extend({ id: z.string() }))
    .output(discountRequestDto),
}
