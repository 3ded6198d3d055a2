"use client"

import { useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useEffect, useId, useMemo, useReducer, useRef, useState } from "react"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { boxOf, normalise, outline, type Point } from "@/lib/domain/drawings/geometry/rules"
import { unfinished } from "@/lib/domain/drawings/linking/rules"
import type { DrawingDto } from "@/lib/domain/drawings/schema"
import { makeBoard, showView } from "./canvas/board"
import { Canvas } from "./canvas/canvas"
import { readPalette } from "./canvas/colours"
import { download, toPng } from "./canvas/export-png"
import { useImage } from "./canvas/use-image"
import { revealing } from "./canvas/view"
import { AutoLinkDialog } from "./dialogs/auto-link-dialog"
import { BackgroundDialog } from "./dialogs/background-dialog"
import { ConflictDialog } from "./dialogs/conflict-dialog"
import { KeysDialog } from "./dialogs/keys-dialog"
import { LabelDialog } from "./dialogs/label-dialog"
import { Panel } from "./panel/panel"
import { polygonsByTarget, type StudioBlock, type StudioUnit, targetsOf } from "./panel/targets"
import { useWords } from "./panel/use-words"
import { useAutosave } from "./save/use-autosave"
import { useLeaveGuard } from "./save/use-leave-guard"
import { SaveLine } from "./save-line"
import { openEditor, selectedShapes } from "./state/editor"
import { reduce } from "./state/reducer"
import { Told } from "./told"
import { ToolStrip } from "./tool-strip"
import { Toolbar } from "./toolbar"
import { useShortcuts } from "./use-shortcuts"
import { useWide } from "./use-wide"
import { ZoomControl } from "./zoom-control"

export type StudioProps = {
  drawing: DrawingDto
  complexName: string
  blocks: readonly StudioBlock[]
  units: readonly StudioUnit[]
}

type Task = { kind: "background" | "keys" | "autoLink" } | { kind: "label"; at: Point }

export function Studio({ drawing, complexName, blocks, units }: StudioProps) {
  const t = useTranslations("studio")
  const [editor, dispatch] = useReducer(reduce, drawing, ({ body, background }) => openEditor({ body, background }))
  const [board] = useState(makeBoard)
  const [task, setTask] = useState<Task | null>(null)
  const [comparing, setComparing] = useState(true)
  const root = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const help = useId()
  const wide = useWide()
  const doc = editor.history.present
  const targets = useMemo(() => targetsOf(drawing, blocks, units), [drawing, blocks, units])
  const byKey = useMemo(() => new Map(targets.map((target) => [target.key, target])), [targets])
  const words = useWords(byKey)
  const { look } = words
  const { image, failed } = useImage(doc.background?.url ?? null)
  const { state, save, resolve } = useAutosave(drawing, doc)
  useLeaveGuard(state.kind !== "saved", ["offline", "refused", "conflict"].includes(state.kind), t("leave"))
  useFreshLists()
  useShortcuts(root, {
    dispatch,
    onFind: () => search.current?.focus(),
    onHelp: () => setTask({ kind: "keys" }),
    onSave: save,
  })
  const open = unfinished(doc.body, [])
  const chosen = unfinished({ shapes: selectedShapes(editor) }, []).polygons
  const drawn = polygonsByTarget(doc.body)
  // Which room is which no order tells.
  const free = targets.filter(({ key, room }) => room === null && !drawn.has(key))
  const close = () => setTask(null)

  function reveal(ids: readonly string[]) {
    const shapes = doc.body.shapes.filter(({ id }) => ids.includes(id))
    const box = boxOf(shapes.flatMap((shape) => outline(shape, doc.body)))
    showView(board, revealing(board.view, board.size, { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }))
  }

  async function exportPng() {
    const palette = root.current && readPalette(root.current)
    const blob = palette && (await toPng({ body: doc.body, image, look, palette }))
    if (blob) download(blob, `${drawing.name}.png`)
    else toast.error(t("exportFailed"))
  }

  return (
    <div ref={root} className="-mx-4 -mt-5 -mb-16 flex flex-col sm:-mx-7 lg:h-[calc(100dvh-var(--bar))]">
      <Toolbar
        drawing={drawing}
        complexName={complexName}
        history={editor.history}
        dispatch={dispatch}
        save={<SaveLine state={state} onRetry={save} onCompare={() => setComparing(true)} />}
        zoom={<ZoomControl board={board} sheet={doc.body} />}
        onBackground={() => setTask({ kind: "background" })}
        onExport={() => void exportPng()}
        onKeys={() => setTask({ kind: "keys" })}
      />
      {wide ? null : <p className="border-b border-line bg-sunk px-4 py-2 text-sm text-soft">{t("narrow")}</p>}
      {failed ? <p className="border-b border-line px-4 py-2 text-sm text-late">{t("background.failed")}</p> : null}
      <p id={help} className="sr-only">
        {t("canvasHelp")}
      </p>
      <div className="flex min-h-0 flex-1 max-lg:flex-col">
        <div className="flex min-h-0 flex-1 max-lg:h-[60dvh] max-lg:flex-none">
          <ToolStrip tool={editor.tool} snapping={editor.snapping} dispatch={dispatch} />
          <Canvas
            {...{ editor, dispatch, board, look, image }}
            readOnly={!wide}
            name={drawing.name}
            describedBy={help}
            onLabel={(at) => setTask({ kind: "label", at })}
          />
        </div>
        <Panel
          {...{ editor, dispatch, targets, byKey, words, search }}
          onReveal={reveal}
          onAutoLink={open.polygons.length > 0 && free.length > 0 ? () => setTask({ kind: "autoLink" }) : null}
        />
      </div>
      <Told editor={editor} words={words} />
      {task?.kind === "background" ? (
        <BackgroundDialog
          complexId={drawing.complexId}
          current={doc.background}
          onChoose={(background) => {
            dispatch({ type: "background", background })
            board.fitted = true
          }}
          onClose={close}
        />
      ) : null}
      {task?.kind === "keys" ? <KeysDialog onClose={close} /> : null}
      {task?.kind === "label" ? (
        <LabelDialog
          onDone={(text) => dispatch({ type: "label", at: normalise(task.at, doc.body), text })}
          onClose={close}
        />
      ) : null}
      {task?.kind === "autoLink" ? (
        <AutoLinkDialog
          {...{ doc, words, look }}
          level={drawing.level}
          polygons={chosen.length > 0 ? chosen : open.polygons}
          targets={free}
          onLink={(links) => dispatch({ type: "link", links })}
          onClose={close}
        />
      ) : null}
      {state.kind === "conflict" ? (
        <ConflictDialog
          mine={doc}
          theirs={state.theirs}
          look={look}
          open={comparing}
          onOpenChange={setComparing}
          onMine={() => {
            setComparing(true) // a next time is shown again
            resolve(state.theirs, null)
          }}
          onTheirs={() => {
            const { body, background } = state.theirs
            const taken = { body, background }
            setComparing(true)
            dispatch({ type: "take", doc: taken })
            resolve(state.theirs, taken)
          }}
        />
      ) : null}
    </div>
  )
}

/** The list of drawings is read anew when the studio is left: how much is linked has changed. */
function useFreshLists(): void {
  const queryClient = useQueryClient()
  useEffect(() => () => void queryClient.invalidateQueries({ queryKey: client.draws.list.key() }), [queryClient])
}
