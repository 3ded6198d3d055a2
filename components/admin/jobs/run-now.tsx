"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { useJobWords } from "./use-job-words"

/** Runs a job at once and says what came of it; after a failure this is the way to try again. */
export function RunNow({ job }: { job: string }) {
  const t = useTranslations("jobs")
  const words = useJobWords()
  const refuse = useRefusalToast()
  const queryClient = useQueryClient()
  const run = useMutation(
    client.jobs.run.mutationOptions({
      onSuccess: (outcome) => {
        if (outcome.status === "skipped") toast.info(t("goesOn"))
        else toast.success(`${words.name(job)}: ${words.told(outcome.result)}`)
      },
      onError: refuse,
      onSettled: () => queryClient.invalidateQueries({ queryKey: client.jobs.key() }),
    }),
  )
  return (
    <Button pending={run.isPending} onClick={() => run.mutate({ id: job })}>
      {t("runNow")}
    </Button>
  )
}
