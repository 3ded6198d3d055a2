"use client"

import { useMutation } from "@tanstack/react-query"
import { Plus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Section } from "@/components/ui/section"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { readProblem } from "@/lib/client/problem"
import type { ComplexDto } from "@/lib/domain/complexes/schema"
import { useStockChanged } from "../complexes/use-stock-changed"
import { movedUp, newPart, toArrangement, toBlockDraft } from "./block-draft"
import { BlockFields } from "./block-fields"
import { useLeaveWarning } from "./use-leave-warning"

/** Blocks with their entrances, arranged at leisure and written at once. */
export function BlockEditor({ complex }: { complex: ComplexDto }) {
  const t = useTranslations("complexEditor")
  const common = useTranslations("common")
  const sentence = useRefusal()
  const onSettled = useStockChanged()
  const [saved, setSaved] = useState(complex.blocks)
  const [draft, setDraft] = useState(() => toBlockDraft(saved))
  const dirty = JSON.stringify(draft) !== JSON.stringify(toBlockDraft(saved))
  useLeaveWarning(dirty, t("leave"))
  const arrange = useMutation(
    client.blocks.arrange.mutationOptions({
      onSettled,
      onSuccess: ({ blocks }) => {
        setSaved(blocks)
        setDraft(toBlockDraft(blocks))
        toast.success(common("saved"))
      },
    }),
  )
  const problem = arrange.error ? readProblem(arrange.error) : null
  return (
    <Section
      title={t("blocks")}
      action={
        <Button
          size="sm"
          onClick={() => setDraft([...draft, { ...newPart(draft), entrances: [newPart([])] }])}
          disabled={draft.length >= 50}
        >
          <Plus aria-hidden="true" />
          {t("addBlock")}
        </Button>
      }
    >
      {draft.length === 0 ? <p className="pt-4 text-soft">{t("noBlocks")}</p> : null}
      <ol>
        {draft.map((block, index) => (
          <BlockFields
            key={block.key}
            block={block}
            path={`blocks.${index}`}
            problem={problem}
            onChange={(next) => setDraft(draft.map((other) => (other.key === block.key ? next : other)))}
            onMoveUp={index === 0 ? undefined : () => setDraft(movedUp(draft, index))}
            onRemove={() => setDraft(draft.filter((other) => other.key !== block.key))}
          />
        ))}
      </ol>
      {arrange.error ? (
        <p role="alert" className="pt-3 text-late">
          {sentence(arrange.error)}
        </p>
      ) : null}
      {dirty ? (
        <div className="flex justify-end gap-2 pt-3">
          <Button
            onClick={() => {
              setDraft(toBlockDraft(saved))
              arrange.reset()
            }}
          >
            {t("undo")}
          </Button>
          <Button
            variant="primary"
            pending={arrange.isPending}
            onClick={() => arrange.mutate(toArrangement(complex.id, draft, saved))}
          >
            {t("saveBlocks")}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}
