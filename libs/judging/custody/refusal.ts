/** Whether an error is a trigger of this feature refusing, by the name it gives itself. */
export function isRefusal(error: unknown, constraint: string): boolean {
  const { driverError } = error as { driverError?: { code?: string; constraint?: string } };
  return driverError?.constraint === constraint;
}
