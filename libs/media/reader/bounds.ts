/** What a process that reads files may cost at most; with the first that it exceeds it is ended. */
export interface ReadingBounds {
  /** Time on the clock to read a file, in milliseconds. */
  readWithinMs: number;
  /** Time on the clock to make a copy or draw a page, in milliseconds. */
  copyWithinMs: number;
  /** Seconds that a job may compute, however busy the machine is; where the system tells. */
  readCpuSeconds: number;
  copyCpuSeconds: number;
  /** The heap of JavaScript. */
  heapMegabytes: number;
  /** The memory of PDFium. */
  webAssemblyMegabytes: number;
  /** Everything the process holds; where the system tells. */
  megabytes: number;
  /** What it may keep between two files; beyond it another process takes the next. */
  keptMegabytes: number;
}

export const READING_BOUNDS: Readonly<ReadingBounds> = {
  readWithinMs: 9_000,
  copyWithinMs: 180_000,
  readCpuSeconds: 9,
  copyCpuSeconds: 180,
  heapMegabytes: 144,
  webAssemblyMegabytes: 176,
  megabytes: 300,
  keptMegabytes: 150,
};
