/** Milliseconds that only move forward and mean the same instant in every process of the machine. */
export const instant = (): number => Number(process.hrtime.bigint()) / 1e6;
