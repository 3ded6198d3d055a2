import { ArrowLeft, ArrowUp, Plus, Trash2, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { Field } from "@/components/ui/field"
import { IconButton } from "@/components/ui/icon-button"
import { Input } from "@/components/ui/input"
import { fieldProblem, type ShownProblem } from "@/lib/client/problem"
import { type BlockDraft, movedUp, newPart } from "./block-draft"

type BlockFieldsProps = {
  block: BlockDraft
  /** Where it stands in the request, for the sentences of a refusal. */
  path: string
  problem: ShownProblem | null
  onChange: (block: BlockDraft) => void
  /** Absent for the first. */
  onMoveUp: (() => void) | undefined
  onRemove: () => void
}

/** One block: its name, its entrances in a row. */
export function BlockFields({ block, path, problem, onChange, onMoveUp, onRemove }: BlockFieldsProps) {
  const t = useTranslations("complexEditor")
  const { name, entrances } = block
  const setEntrances = (next: BlockDraft["entrances"]) => onChange({ ...block, entrances: next })
  return (
    <li className="flex flex-col gap-3 border-b border-line py-4">
      <div className="flex items-end gap-1">
        <Field label={t("blockName")} error={fieldProblem(problem, `${path}.name`)} className="flex-1">
          <Input maxLength={30} value={name} onChange={(event) => onChange({ ...block, name: event.target.value })} />
        </Field>
        <IconButton label={t("moveUp", { name })} disabled={!onMoveUp} onClick={onMoveUp}>
          <ArrowUp aria-hidden="true" />
        </IconButton>
        <IconButton label={t("removeBlock", { name })} onClick={onRemove}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
      <fieldset className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <legend className="mb-1.5 text-sm font-medium text-soft">{t("entrances")}</legend>
        {entrances.map((entrance, index) => {
          const label = t("entranceOf", { entrance: entrance.name, block: name })
          return (
            <div key={entrance.key} className="flex items-end">
              <Field label={label} labelHidden error={fieldProblem(problem, `${path}.entrances.${index}.name`)}>
                <Input
                  maxLength={30}
                  className="text-center"
                  style={{ width: `calc(${Math.max(2, entrance.name.length)}ch + 2rem)` }}
                  value={entrance.name}
                  onChange={(event) =>
                    setEntrances(
                      entrances.map((other) =>
                        other.key === entrance.key ? { ...other, name: event.target.value } : other,
                      ),
                    )
                  }
                />
              </Field>
              {index > 0 ? (
                <IconButton
                  size="sm"
                  className="mb-1"
                  label={t("moveLeft", { name: label })}
                  onClick={() => setEntrances(movedUp(entrances, index))}
                >
                  <ArrowLeft aria-hidden="true" />
                </IconButton>
              ) : null}
              <IconButton
                size="sm"
                className="mb-1"
                label={t("removeEntrance", { name: label })}
                onClick={() => setEntrances(entrances.filter((other) => other.key !== entrance.key))}
              >
                <X aria-hidden="true" />
              </IconButton>
            </div>
          )
        })}
        <IconButton
          label={t("addEntrance", { block: name })}
          disabled={entrances.length >= 50}
          onClick={() => setEntrances([...entrances, newPart(entrances)])}
        >
          <Plus aria-hidden="true" />
        </IconButton>
      </fieldset>
    </li>
  )
}
