import type { OpenAPI } from "@orpc/contract"
import { OpenAPIGenerator } from "@orpc/openapi"
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4"
import { REFUSALS } from "@/lib/domain/errors"
import { contract } from "../contract/contract"
import { problem, type RouteMeta } from "../contract/route"
import { contractRoutes } from "./contract-routes"
import { commonSchemas } from "./schemas"

let made: Promise<OpenAPI.Document> | undefined

/** The document of everything in the contract, made once a process. */
export function openApiDocument(): Promise<OpenAPI.Document> {
  made ??= generate()
  return made
}

async function generate(): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(contract, {
    info: {
      title: "Shaxmatka",
      version: "1",
      description: [
        "Chessboards of flats, the sales department behind them and the money that follows.",
        "Money is an integer in the currency's minor units. Refusals are RFC 9457 problems with a stable `code`.",
        "Every POST takes an `Idempotency-Key` header (24 hours, successful answers only).",
      ].join("\n\n"),
    },
    servers: [{ url: "/" }],
    commonSchemas: { ...commonSchemas, Problem: { schema: problem, strategy: "output" } },
    components: {
      responses: problemResponses(),
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token", description: "Set by signing in." },
        token: { type: "http", scheme: "bearer", description: "Made by an admin at `POST /api/tokens`." },
      },
    },
  })
  for (const { method, path, meta } of contractRoutes()) {
    const operation = document.paths?.[path]?.[method.toLowerCase() as "get"]
    if (operation) complete(operation, method, path, meta)
  }
  return document
}

/** Adds what the gate does and the declaration does not say: who may, which refusals, the idempotency key. */
function complete(operation: OpenAPI.OperationObject, method: string, path: string, meta: RouteMeta): void {
  const isPublic = meta.permission === "public"
  operation.security = isPublic ? [] : [{ session: [] }, { token: [] }]
  const note = isPublic ? "No sign-in." : `Permission: \`${meta.permission}\`.`
  operation.description = [operation.description, note].filter(Boolean).join("\n\n")
  if (method === "POST") {
    const key: OpenAPI.ParameterObject = {
      name: "Idempotency-Key",
      in: "header",
      required: false,
      schema: { type: "string", maxLength: 200 },
    }
    operation.parameters = [...(operation.parameters ?? []), key]
  }
  const statuses = [400, 429, 500, 503]
  if (!isPublic) statuses.push(401, 403)
  if (path.includes("{")) statuses.push(404)
  if (method !== "GET") statuses.push(409, 413, 415)
  const refusals = statuses
    .sort((a, b) => a - b)
    .map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])
  operation.responses = { ...operation.responses, ...Object.fromEntries(refusals) }
}

/** One shared answer for each status of a refusal, with the codes it may carry. */
function problemResponses(): Record<string, OpenAPI.ResponseObject> {
  const statuses = [...new Set(Object.values(REFUSALS))].sort((a, b) => a - b)
  const schema = { $ref: "#/components/schemas/Problem" }
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = Object.entries(REFUSALS).flatMap(([code, its]) => (its === status ? [`\`${code}\``] : []))
      return [
        `Problem${status}`,
        { description: codes.join(", "), content: { "application/problem+json": { schema } } },
      ]
    }),
  )
}
