export function Pairs({ stageId }: { stageId: string }) {
  return <>{stageId}</>;
}
