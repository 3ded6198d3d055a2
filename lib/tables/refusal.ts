import { DomainError } from "@/lib/domain/errors"

/** Why a file is not read; the sentence is `errors.fields.<reason>`. */
export type FileFault =
  | "fileBroken"
  | "fileEmpty"
  | "fileLarge"
  | "fileMerged"
  | "fileOldExcel"
  | "fileOther"
  | "filePassword"
  | "fileSwollen"
  | "notTable"
  | "notText"

export function fileRefusal(fault: FileFault): DomainError {
  return new DomainError("validation_failed", {}, [{ path: ["file"], message: fault }])
}
