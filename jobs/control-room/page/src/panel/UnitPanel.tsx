export function UnitPanel({ code }: { code: string }) {
  return <aside class="panel">{code}</aside>;
}
