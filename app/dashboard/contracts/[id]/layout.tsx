import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { requireActor } from "@/lib/auth/guard"
import { findContract } from "../find-contract"

type Props = { params: Promise<{ id: string }>; children: ReactNode }

/** Asked above loading.tsx, where a contract that does not exist for the person can still be answered 404. */
export default async function ContractLayout({ params, children }: Props) {
  const { id } = await params
  if (!(await findContract(await requireActor(), id))) notFound()
  return children
}
