import type { Route } from "next"
import { getTranslations } from "next-intl/server"
import { StockBar } from "@/components/grid/legend"
import { EmptyState } from "@/components/ui/empty-state"
import { Row, Rows } from "@/components/ui/rows"
import type { PublicCounts } from "@/lib/domain/complexes/schema"

type ComplexListProps = { complexes: readonly { slug: string; name: string; counts: PublicCounts }[] }

/** Every complex with what is free in it; each opens its grid. */
export async function ComplexList({ complexes }: ComplexListProps) {
  const t = await getTranslations("liveGrid")
  if (complexes.length === 0) return <EmptyState title={t("noComplexes")} text={t("noComplexesText")} />
  return (
    <div className="max-w-3xl border-t border-line">
      <Rows>
        {complexes.map(({ slug, name, counts }) => (
          <Row
            key={slug}
            title={name}
            href={`/dashboard/grid/${slug}` as Route}
            note={t("counts", {
              available: String(counts.available),
              reserved: String(counts.reserved),
              sold: String(counts.sold),
            })}
            end={
              <span className="block w-24 sm:w-56">
                <StockBar counts={counts} />
              </span>
            }
          />
        ))}
      </Rows>
    </div>
  )
}
