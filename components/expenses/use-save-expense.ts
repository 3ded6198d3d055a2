import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { CreateExpenseInput, ExpenseDto } from "@/lib/domain/expenses/schema"

/** Enters an expense or corrects one. The list asks anew, and the page re-reads what the month has cost. */
export function useSaveExpense(onDone: () => void) {
  const t = useTranslations("expenses")
  const router = useRouter()
  const queryClient = useQueryClient()
  const onSettled = () => {
    router.refresh()
    return queryClient.invalidateQueries({ queryKey: client.expenses.key() })
  }
  const create = useMutation(client.expenses.create.mutationOptions({ onSettled }))
  const change = useMutation(client.expenses.change.mutationOptions({ onSettled }))

  function save(expense: ExpenseDto | null, input: CreateExpenseInput) {
    const done = (sentence: "recorded" | "corrected") => () => {
      toast.success(t(sentence))
      onDone()
    }
    if (!expense) return create.mutate(input, { onSuccess: done("recorded") })
    const { currency: _, ...fields } = input
    change.mutate({ id: expense.id, ...fields }, { onSuccess: done("corrected") })
  }

  return { save, error: create.error ?? change.error, isPending: create.isPending || change.isPending }
}
