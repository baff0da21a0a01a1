import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { metricCoverage } from "../../derive/metric-coverage.ts";

/** "16/16 districts · 2 dates · 6 city-only": how much is known of a metric, in words. */
export function useCoverageText(): (metricId: string) => string {
  const atlas = useAtlas();
  const { t } = useFormat();
  return (metricId) => {
    const coverage = metricCoverage(atlas).get(metricId);
    if (!coverage) throw new Error(`no metric ${metricId}`);
    const { districts, districtDates, cityOnlyDates, targetDates, aboutCities, cities } = coverage;
    const dates = atlas.seriesByMetric.get(metricId)?.dates ?? [];
    const parts: string[] = [];
    if (aboutCities) {
      parts.push(t("metric:coverage.cities", { known: cities, of: atlas.cities.length }));
      parts.push(t("metric:coverage.dates", { count: dates.length }));
    } else if (districts > 0) {
      parts.push(t("metric:coverage.districts", { known: districts, of: atlas.districts.length }));
      parts.push(t("metric:coverage.district-dates", { count: districtDates }));
      if (cityOnlyDates > 0) parts.push(t("metric:coverage.city-dates", { count: cityOnlyDates }));
    } else {
      parts.push(
        t(dates.some((date) => date.cityFigure) ? "metric:coverage.city-only" : "metric:coverage.country-only"),
      );
      if (cityOnlyDates > 0) parts.push(t("metric:coverage.dates", { count: cityOnlyDates }));
    }
    if (targetDates > 0) parts.push(t("metric:coverage.targets", { count: targetDates }));
    return parts.join(" · ");
  };
}
