declare module "pino-roll" {
  type Options = {
    file: string
    size?: string
    frequency?: "daily" | "hourly"
    mkdir?: boolean
    limit?: { count: number }
  }
  /** Opens the newest file and rolls it; what it resolves to is a SonicBoom stream. */
  export default function roll(options: Options): Promise<{ write(text: string): boolean; end(): void }>
}
