import { z } from "zod"
import {
  attachReceiptInput,
  cancelPaymentInput,
  exportPaymentsInput,
  listPaymentsInput,
  paymentDto,
  paymentsPage,
  recordPaymentInput,
} from "@/lib/domain/payments/schema"
import {
  creditsDto,
  creditsInput,
  exportRefundsInput,
  listRefundsInput,
  recordRefundInput,
  refundDto,
  refundsPage,
} from "@/lib/domain/refunds/schema"
import { route } from "./route"
import { tableFile, tableResponses } from "./table-file"

const tags = ["Money"]
const byId = { id: z.string() }

export const payments = {
  list: route
    .meta({ permission: "payment.read" })
    .route({ method: "GET", path: "/api/finance/payments", tags, summary: "Payments, the last entered first" })
    .input(listPaymentsInput)
    .output(paymentsPage),
  export: route
    .meta({ permission: "payment.read" })
    .route({
      method: "GET",
      path: "/api/finance/payments/export",
      tags,
      outputStructure: "detailed",
      summary: "Payments as an XLSX or CSV file",
      spec: (operation) => ({ ...operation, responses: tableResponses }),
    })
    .input(exportPaymentsInput)
    .output(tableFile),
  record: route
    .meta({ permission: "payment.record" })
    .route({
      method: "POST",
      path: "/api/finance/payments",
      successStatus: 201,
      tags,
      summary: "Enter money that came, for a contract or a claim",
    })
    .input(recordPaymentInput)
    .output(paymentDto),
  complete: route
    .meta({ permission: "payment.record" })
    .route({
      method: "POST",
      path: "/api/finance/payments/{id}/complete",
      tags,
      summary: "The money is on the account",
      description:
        "It is laid on the oldest unpaid items; unit, lead and contract follow. On a claim it confirms the claim.",
    })
    .input(z.strictObject(byId))
    .output(paymentDto),
  cancel: route
    .meta({ permission: "payment.record" })
    .route({
      method: "POST",
      path: "/api/finance/payments/{id}/cancel",
      tags,
      summary: "Take a payment back, with a reason",
      description: "Payments are never edited: a wrong one is cancelled and entered again.",
    })
    .input(cancelPaymentInput.extend(byId))
    .output(paymentDto),
  attachReceipt: route
    .meta({ permission: "payment.record" })
    .route({
      method: "POST",
      path: "/api/finance/payments/{id}/receipt",
      tags,
      summary: "Attach the receipt that a payment was entered without",
    })
    .input(attachReceiptInput.extend(byId))
    .output(paymentDto),
}

export const refunds = {
  credits: route
    .meta({ permission: "payment.read" })
    .route({
      method: "GET",
      path: "/api/finance/credits",
      tags,
      summary: "A lead's money that belongs to no contract",
      description: "Booking money of claims that ended without one, less what was refunded of it.",
    })
    .input(creditsInput)
    .output(creditsDto),
  export: route
    .meta({ permission: "payment.read" })
    .route({
      method: "GET",
      path: "/api/finance/refunds/export",
      tags,
      outputStructure: "detailed",
      summary: "Refunds as an XLSX or CSV file",
      spec: (operation) => ({ ...operation, responses: tableResponses }),
    })
    .input(exportRefundsInput)
    .output(tableFile),
  list: route
    .meta({ permission: "payment.read" })
    .route({ method: "GET", path: "/api/finance/refunds", tags, summary: "Money that went back" })
    .input(listRefundsInput)
    .output(refundsPage),
  record: route
    .meta({ permission: "payment.record" })
    .route({
      method: "POST",
      path: "/api/finance/refunds",
      successStatus: 201,
      tags,
      summary: "Pay money back, never above the plan or the lead's credit",
    })
    .input(recordRefundInput)
    .output(refundDto),
}
