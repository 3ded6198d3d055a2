import Konva from "konva"
import { createRoot } from "react-dom/client"
import { fitSheet, makeBoard, showView, zoomBy } from "@/components/drawing/canvas/board"
import { type Palette, readPalette, type Tone } from "@/components/drawing/canvas/colours"
import { DrawingStage } from "@/components/drawing/canvas/drawing-stage"
import { openEditor } from "@/components/drawing/state/editor"
import type { DrawingBody, Vertex } from "@/lib/domain/drawings/schema"

const SIZE = { width: 1280, height: 800 }
const COLUMNS = 50
const ROWS = 40
const SECONDS = 4
const TONES: Tone[] = ["available", "held", "reserved", "contracted", "sold", "open"]

const body: DrawingBody = {
  width: 2400,
  height: 1600,
  shapes: Array.from({ length: COLUMNS * ROWS }, (_, index) => {
    const [left, top] = [(index % COLUMNS) / COLUMNS, Math.floor(index / COLUMNS) / ROWS]
    const [width, height] = [0.9 / COLUMNS, 0.9 / ROWS]
    const points: Vertex[] = [
      [left, top],
      [left + width, top],
      [left + width, top + height / 2],
      [left + width / 2, top + height / 2],
      [left + width / 2, top + height],
      [left, top + height],
    ]
    return { id: `s${index}`, kind: "polygon" as const, points, link: null }
  }),
}
const toneOf = (id: string) => TONES[Number(id.slice(1)) % TONES.length] ?? "open"

type Stage = { move: (x: number, y: number) => void; zoom: (factor: number) => void }

/** The studio's own canvas: what a hand moves there moves here. */
function studio(parent: HTMLElement, palette: Palette): Promise<Stage> {
  const board = makeBoard()
  board.size = SIZE
  const editor = openEditor({ body, background: null })
  const look = ({ id }: { id: string }) => ({ tone: toneOf(id), mark: "", text: id.slice(1) })
  const part = { board, editor, look, palette, image: null, hidden: new Set<string>(), focused: false, size: SIZE }
  createRoot(parent).render(<DrawingStage {...part} />)
  return new Promise((resolve) => {
    setTimeout(() => {
      fitSheet(board, body)
      resolve({
        move: (x, y) => showView(board, { ...board.view, x: board.view.x + x, y: board.view.y + y }),
        zoom: (factor) => zoomBy(board, factor),
      })
    }, 500)
  })
}

/** The same polygons as Konva draws them by itself: a line each, on a layer. */
function bare(container: HTMLDivElement, palette: Palette): Stage {
  const stage = new Konva.Stage({ container, ...SIZE })
  const layer = new Konva.Layer()
  for (const shape of body.shapes) {
    if (shape.kind !== "polygon") continue
    const { fill, line } = palette.tones[toneOf(shape.id)]
    const points = shape.points.flatMap(([x, y]) => [x * body.width, y * body.height])
    layer.add(new Konva.Line({ points, closed: true, fill, stroke: line, strokeWidth: 1.5 }))
  }
  stage.add(layer)
  stage.scale({ x: 0.5, y: 0.5 })
  return {
    move: (x, y) => stage.position({ x: stage.x() + x, y: stage.y() + y }),
    zoom: (factor) => stage.scale({ x: stage.scaleX() * factor, y: stage.scaleY() * factor }),
  }
}

/** Frames a second while something changes with every frame. */
function framesPerSecond(change: (frame: number) => void): Promise<number> {
  return new Promise((resolve) => {
    const began = performance.now()
    let frames = 0
    function next() {
      const seconds = (performance.now() - began) / 1_000
      if (seconds >= SECONDS) return resolve(Math.round((frames / seconds) * 10) / 10)
      change(frames++)
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}

async function measure(stage: Stage) {
  const pan = await framesPerSecond((frame) => stage.move(frame % 40 < 20 ? 7 : -7, frame % 60 < 30 ? 3 : -3))
  const zoom = await framesPerSecond((frame) => stage.zoom(frame % 80 < 40 ? 1.03 : 1 / 1.03))
  return { pan, zoom }
}

async function run() {
  const place = () => document.body.appendChild(document.createElement("div"))
  const palette = readPalette(document.documentElement)
  const nothing = await framesPerSecond(() => {})
  const first = place()
  const ours = await measure(await studio(first, palette))
  first.remove()
  return { polygons: body.shapes.length, nothing, studio: ours, bare: await measure(bare(place(), palette)) }
}

Object.assign(window, { measured: run() })
