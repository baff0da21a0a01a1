import { useSitingFiles } from "../../bind/use-siting-files.ts";

/** Columns of numbers in a table of points, by their place in it; none while the table is not here. */
export function useFileColumns(id: string | null): readonly { readonly index: number; readonly name: string }[] {
  const { tables } = useSitingFiles();
  const table = id === null ? undefined : tables.get(id);
  if (table?.kind !== "points") return [];
  return table.columns.flatMap(({ name, isNumeric }, index) => (isNumeric ? [{ index, name }] : []));
}
