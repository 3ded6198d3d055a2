import { auditEntryDto } from "@/lib/domain/audit/schema"
import { settingDto } from "@/lib/domain/settings/schema"
import { tokenDto } from "@/lib/domain/tokens/schema"
import { staffMemberDto, userDto } from "@/lib/domain/users/schema"

/** Shapes that the document names once and refers to, instead of repeating them under every route. */
export const commonSchemas = {
  AuditEntry: { schema: auditEntryDto, strategy: "output" },
  Setting: { schema: settingDto, strategy: "output" },
  StaffMember: { schema: staffMemberDto, strategy: "output" },
  Token: { schema: tokenDto, strategy: "output" },
  User: { schema: userDto, strategy: "output" },
} as const
