import { receiveMedia } from "@/lib/media/receive"
import { api } from "./api"

export const media = {
  upload: api.media.upload.handler(({ input: { file, ...purpose }, context }) =>
    receiveMedia(context.actor, purpose, file),
  ),
}
