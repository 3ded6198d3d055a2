import { z } from "zod"
import { promiseDto, promiseInput, waivePenaltyInput } from "@/lib/domain/arrears/schema"
import { callbackDto, planCallbackInput } from "@/lib/domain/callbacks/schema"
import { cancelContractInput } from "@/lib/domain/cancellations/schema"
import {
  contractDto,
  contractsPage,
  draftContractInput,
  exportContractsInput,
  listContractsInput,
  rescheduleInput,
  updateContractInput,
} from "@/lib/domain/contracts/schema"
import { handoverInput, planHandoverInput, undoHandoverInput } from "@/lib/domain/handovers/schema"
import { moveOverpaymentInput, overpaymentDto } from "@/lib/domain/payments/overpayment/schema"
import { route } from "./route"
import { tableFile, tableResponses } from "./table-file"

const tags = ["Contracts"]
const byId = { id: z.string() }

export const contracts = {
  list: route
    .meta({ permission: "contract.read" })
    .route({ method: "GET", path: "/api/contracts", tags, summary: "The register of contracts, newest first" })
    .input(listContractsInput)
    .output(contractsPage),
  export: route
    .meta({ permission: "contract.export" })
    .route({
      method: "GET",
      path: "/api/contracts/export",
      tags,
      outputStructure: "detailed",
      summary: "The register as a CSV or XLSX file",
      description:
        "The same filters as the list, at most 100 000 lines, headings in the caller's language; no passport and no PINFL. In a CSV a text that a spreadsheet would take for a formula is defused with an apostrophe.",
      spec: (operation) => ({ ...operation, responses: tableResponses }),
    })
    .input(exportContractsInput)
    .output(tableFile),
  draft: route
    .meta({ permission: "contract.draft" })
    .route({
      method: "POST",
      path: "/api/contracts",
      successStatus: 201,
      tags,
      summary: "Draft a contract from one claim or several",
      description:
        "Issues the complex's next number. `reservationIds` are further live claims of the same lead in the same complex. The schedule adds up to the sum of their prices; money paid on the claims becomes the contract's.",
    })
    .input(draftContractInput)
    .output(contractDto),
  read: route
    .meta({ permission: "contract.read" })
    .route({
      method: "GET",
      path: "/api/contracts/{id}",
      tags,
      summary: "A contract with schedule, payments, penalty and settlement",
      description: "Passport and PINFL are masked unless `identityVisible`.",
    })
    .input(z.strictObject(byId))
    .output(contractDto),
  update: route
    .meta({ permission: "contract.draft" })
    .route({
      method: "PATCH",
      path: "/api/contracts/{id}",
      tags,
      summary: "Change a draft",
      description:
        "`reservationIds` are all the claims it has from now on; the schedule is then made anew by its terms, unless `schedule` gives others. A claim that is left out lives on as it was before the draft.",
    })
    .input(updateContractInput.extend(byId))
    .output(contractDto),
  sign: route
    .meta({ permission: "contract.sign" })
    .route({ method: "POST", path: "/api/contracts/{id}/sign", tags, summary: "Sign a draft: its clock stops" })
    .input(z.strictObject(byId))
    .output(contractDto),
  planHandover: route
    .meta({ permission: "contract.handover" })
    .route({
      method: "PUT",
      path: "/api/contracts/{id}/handover/plan",
      tags,
      summary: "Agree on a day for the keys; `on` null takes it back",
    })
    .input(planHandoverInput.extend(byId))
    .output(contractDto),
  handOver: route
    .meta({ permission: "contract.handover" })
    .route({
      method: "POST",
      path: "/api/contracts/{id}/handover",
      tags,
      summary: "The keys are given: all units of a contract, once they are sold",
    })
    .input(handoverInput.extend(byId))
    .output(contractDto),
  undoHandover: route
    .meta({ permission: "contract.undoHandover" })
    .route({
      method: "POST",
      path: "/api/contracts/{id}/handover/undo",
      tags,
      summary: "Take back a handover that was put down by mistake, with a reason",
    })
    .input(undoHandoverInput.extend(byId))
    .output(contractDto),
  cancel: route
    .meta({ permission: "contract.cancel" })
    .route({
      method: "POST",
      path: "/api/contracts/{id}/cancel",
      tags,
      summary: "Cancel a contract",
      description:
        "With money paid its units are blocked until the settlement is approved; otherwise they are free at once.",
    })
    .input(cancelContractInput.extend(byId))
    .output(contractDto),
  settle: route
    .meta({ permission: "settlement.approve" })
    .route({
      method: "POST",
      path: "/api/contracts/{id}/settle",
      tags,
      summary: "Approve what a cancelled contract's buyer gets back",
    })
    .input(z.strictObject(byId))
    .output(contractDto),
  reschedule: route
    .meta({ permission: "contract.reschedule" })
    .route({
      method: "POST",
      path: "/api/contracts/{id}/reschedule",
      tags,
      summary: "A new version of a signed contract's schedule, over what is unpaid",
    })
    .input(rescheduleInput.extend(byId))
    .output(contractDto),
  waivePenalty: route
    .meta({ permission: "penalty.waive" })
    .route({
      method: "POST",
      path: "/api/contracts/{id}/waive-penalty",
      tags,
      summary: "Forgive penalty, with a reason; never more than is due",
    })
    .input(waivePenaltyInput.extend(byId))
    .output(contractDto),
  overpayment: route
    .meta({ permission: "contract.reschedule" })
    .route({
      method: "GET",
      path: "/api/contracts/{id}/overpayment",
      tags,
      summary: "Money that came before it was due, and the schedule as each decision would leave it",
    })
    .input(z.strictObject(byId))
    .output(overpaymentDto),
  moveOverpayment: route
    .meta({ permission: "contract.reschedule" })
    .route({
      method: "POST",
      path: "/api/contracts/{id}/overpayment",
      tags,
      summary: "Decide what becomes of it: the next items, a shorter term, or less a month",
    })
    .input(moveOverpaymentInput.extend(byId))
    .output(contractDto),
  promise: route
    .meta({ permission: "arrears.chase" })
    .route({
      method: "POST",
      path: "/api/contracts/{id}/promises",
      successStatus: 201,
      tags,
      summary: "Note when a buyer promised to pay how much",
      description: "Kept or broken by the payments that come, not by hand.",
    })
    .input(promiseInput.extend(byId))
    .output(promiseDto),
  planCall: route
    .meta({ permission: "arrears.chase" })
    .route({
      method: "POST",
      path: "/api/contracts/{id}/callbacks",
      successStatus: 201,
      tags,
      summary: "Plan a call to a debtor for the lead's owner",
    })
    .input(planCallbackInput.extend(byId))
    .output(callbackDto),
}
