export function SymbolKey() {
  return null;
}
