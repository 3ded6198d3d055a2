import { Writable } from "node:stream"
import pino, { type Logger } from "pino"
import roll from "pino-roll"
import { env } from "@/lib/env"
import { scrub, scrubText } from "./scrub"

// Next bundles routes and pages apart: two loggers would rotate one file against each other.
const store = globalThis as typeof globalThis & { shaxmatkaLog?: Logger }

/** The process's log: JSON lines to the console, and to LOG_FILE (20 MB a file or a day, 14 kept) where it is set. */
export function log(): Logger {
  store.shaxmatkaLog ??= create()
  return store.shaxmatkaLog
}

function create(): Logger {
  const { LOG_LEVEL: level, LOG_FILE: file } = env()
  const streams = pino.multistream([{ level: "debug", stream: pino.destination({ dest: 1, sync: false }) }])
  if (file) streams.add({ level: "debug", stream: rotating(file) })
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        // Next to every line stands this: nobody has to remember what may not be logged.
        log: (object) => scrub(object) as Record<string, unknown>,
      },
      // Errors reach `formatters.log` as they are and become plain there.
      serializers: { err: (value: unknown) => value },
      hooks: {
        logMethod(args, method) {
          method.apply(this, args.map((arg) => (typeof arg === "string" ? scrubText(arg) : arg)) as typeof args)
        },
      },
    },
    streams,
  )
}

/** pino-roll opens its file asynchronously; what is written until then waits in the stream's own buffer. */
function rotating(file: string): Writable {
  const opening = roll({ file, size: "20m", frequency: "daily", mkdir: true, limit: { count: 14 } })
  return new Writable({
    decodeStrings: false,
    highWaterMark: 1 << 20,
    write(line: string, _encoding, done) {
      opening.then((target) => {
        target.write(line)
        done()
      }, done)
    },
  }).on("error", (error) => process.stderr.write(`LOG_FILE cannot be written: ${error.message}\n`))
}
