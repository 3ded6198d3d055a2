import type { ReactNode } from "react"
import "./scene.css"

/** The place a house stands in: sky, mountains behind the city, ground. By day a pale sun, at night stars and a moon. */
export function Scene({ children }: { children: ReactNode }) {
  return (
    <div className="scene">
      <div className="scene-back">
        <svg aria-hidden="true" className="scene-stars" width="100%" height="60%">
          <defs>
            <pattern id="s-stars" width="290" height="210" patternUnits="userSpaceOnUse">
              <path d="M20 30h1.6v1.6h-1.6zM94 12h1v1h-1zM150 64h1.4v1.4h-1.4zM236 22h1.8v1.8h-1.8zM60 104h1v1h-1zM190 128h1.2v1.2h-1.2zM270 96h1v1h-1zM120 168h1.4v1.4h-1.4zM30 186h1v1h-1zM222 190h1v1h-1z" />
            </pattern>
          </defs>
          <rect width="100%" height="100%" fill="url(#s-stars)" />
        </svg>
        <div className="scene-light" />
        <svg aria-hidden="true" className="scene-hills" viewBox="0 0 1440 320" preserveAspectRatio="none">
          <path
            className="scene-range scene-range-far"
            d="M0 142l52 19l62 -68l39 14l62 37l76 -8l51 -25l50 64l55 4l52 -68l60 27l57 24l43 -73l71 22l51 39l56 -33l46 -19l57 83l67 -3l35 -48l79 20l46 7l52 -60l51 4l62 49l58 -40l50 -8V320H0z"
          />
          <path
            className="scene-range scene-range-mid"
            d="M0 186l65 39l78 11l117 -40l66 10l72 13l70 -47l76 -18l77 57l95 -13l79 -27l75 57l73 6l92 -47l79 17l86 13l96 -53l50 2l94 48V320H0z"
          />
          <path
            className="scene-range scene-range-near"
            d="M0 258c120-34 250-30 380-6s260 26 400 0 260-38 400-10 200 20 260 6v72H0z"
          />
        </svg>
        <div className="scene-ground" />
      </div>
      {children}
    </div>
  )
}
