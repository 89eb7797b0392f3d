import { copyForJudges } from '../copy';
import { FileSource } from '../bytes/file-source';
import { detect } from '../detect';
import { examine } from '../examine';
import { PdfDocument } from '../pdf/document';
import { limitWebAssembly, wasRefusedMemory } from '../pdf/pdfium';
import { writePage } from '../pdf/pictures';
import { Unreadable } from '../unreadable';
import type { Answer, Job, JobResults } from './job';

/*
 * A process that reads files and does nothing else: what a hostile file costs is its time and memory,
 * which whoever started it bounds. It has no environment, and may write into one folder.
 */

const MEGABYTE = 1024 * 1024;

limitWebAssembly(Number(process.argv[2]) * MEGABYTE);

process.on('message', (job: Job) => {
  void answer(job).then((said) => {
    process.send?.(said, () => {
      // A library that failed in the middle of something is not asked again.
      if (said.state === 'failed' || wasRefusedMemory()) process.exit(1);
    });
  });
});
process.on('disconnect', () => process.exit(0));

async function answer(job: Job): Promise<Answer> {
  const said = await outcome(job);
  return { ...said, megabytes: Math.ceil(process.memoryUsage.rss() / MEGABYTE) };
}

async function outcome(job: Job): Promise<Answer> {
  const megabytes = 0;
  try {
    const value = await run(job);
    if (wasRefusedMemory()) throw new Unreadable('FILE_TOO_HARD');
    return { megabytes, state: 'done', value };
  } catch (error) {
    if (wasRefusedMemory()) return { megabytes, state: 'refused', code: 'FILE_TOO_HARD' };
    if (!(error instanceof Unreadable)) {
      return { megabytes, state: 'failed', message: (error as Error).stack ?? String(error) };
    }
    const { code, hint, found } = error;
    return { megabytes, state: 'refused', code, hint, found };
  }
}

async function run(job: Job): Promise<JobResults[Job['task']]> {
  switch (job.task) {
    case 'examine':
      return examine(job.path, job.limits);
    case 'detect':
      return withSource(job.path, detect);
    case 'copy':
      await copyForJudges(job.path, job.kind, job.out);
      return null;
    case 'page':
      if (job.kind === 'pdf') await drawOne(job.path, job.page, job.out);
      else await copyForJudges(job.path, job.kind, job.out);
      return null;
  }
}

async function drawOne(path: string, page: number, out: string): Promise<void> {
  await withSource(path, async (source) => {
    const pdf = await PdfDocument.open(source);
    try {
      writePage(pdf, page - 1, out);
    } finally {
      pdf.close();
    }
  });
}

async function withSource<T>(path: string, work: (source: FileSource) => T): Promise<Awaited<T>> {
  const source = new FileSource(path);
  try {
    return await work(source);
  } finally {
    source.close();
  }
}
