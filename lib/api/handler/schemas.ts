import { arrearsDto } from "@/lib/domain/arrears/schema"
import { attendanceDto } from "@/lib/domain/attendance/schema"
import { auditEntryDto } from "@/lib/domain/audit/schema"
import { callbackDto } from "@/lib/domain/callbacks/schema"
import { complexDto } from "@/lib/domain/complexes/schema"
import { contractDto, contractItemDto, contractLineDto } from "@/lib/domain/contracts/schema"
import { discountRequestDto } from "@/lib/domain/discounts/schema"
import { leadCardDto } from "@/lib/domain/leads/card/schema"
import { leadDto } from "@/lib/domain/leads/schema"
import { notificationDto } from "@/lib/domain/notifications/schema"
import { paymentDto } from "@/lib/domain/payments/schema"
import { refundDto } from "@/lib/domain/refunds/schema"
import { reservationDto } from "@/lib/domain/reservations/schema"
import { settingDto } from "@/lib/domain/settings/schema"
import { tokenDto } from "@/lib/domain/tokens/schema"
import { unitDto } from "@/lib/domain/units/schema"
import { staffMemberDto, userDto } from "@/lib/domain/users/schema"

const output = "output" as const

/** Shapes that the document names once and refers to, instead of repeating them under every route. */
export const commonSchemas = {
  Arrears: { schema: arrearsDto, strategy: output },
  Attendance: { schema: attendanceDto, strategy: output },
  AuditEntry: { schema: auditEntryDto, strategy: output },
  Callback: { schema: callbackDto, strategy: output },
  Complex: { schema: complexDto, strategy: output },
  Contract: { schema: contractDto, strategy: output },
  ContractItem: { schema: contractItemDto, strategy: output },
  ContractLine: { schema: contractLineDto, strategy: output },
  DiscountRequest: { schema: discountRequestDto, strategy: output },
  Lead: { schema: leadDto, strategy: output },
  LeadCard: { schema: leadCardDto, strategy: output },
  Notification: { schema: notificationDto, strategy: output },
  Payment: { schema: paymentDto, strategy: output },
  Refund: { schema: refundDto, strategy: output },
  Reservation: { schema: reservationDto, strategy: output },
  Setting: { schema: settingDto, strategy: output },
  StaffMember: { schema: staffMemberDto, strategy: output },
  Token: { schema: tokenDto, strategy: output },
  Unit: { schema: unitDto, strategy: output },
  User: { schema: userDto, strategy: output },
}
