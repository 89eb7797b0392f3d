import { Injectable } from '@nestjs/common';
import { lastDocumentsKey, roomName, type JuryDocument } from '@bangvang/contracts';
import { Clock, Config, createLiveEmitter, Redis, type LiveEmitter } from '@bangvang/platform';
import { JuryNews } from './jury-news';
import { Progress } from './progress.service';

/** So often every open stage is looked at, in case news was lost. */
const EVERYTHING_MS = 15_000;

/** Tells those who watch a jury how it goes, at most once a second. */
@Injectable()
export class JuryWorker {
  private readonly emitter: LiveEmitter;
  private lookedAt = -Infinity;

  constructor(
    private readonly progress: Progress,
    private readonly news: JuryNews,
    private readonly redis: Redis,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.emitter = createLiveEmitter(redis, config);
  }

  /** One message to the room of each stage in which something changed. */
  async turn(): Promise<void> {
    if (!this.redis.isReady) return;
    for (const stageId of new Set([...(await this.news.take()), ...(await this.everything())])) {
      const document = await this.progress.document(stageId);
      if (document) await this.tell(document);
    }
  }

  private async everything(): Promise<string[]> {
    const now = this.clock.monotonic();
    if (now - this.lookedAt < EVERYTHING_MS) return [];
    this.lookedAt = now;
    return this.progress.openStages();
  }

  /** What joiners get is left before the message goes out, so that nobody falls in between. */
  private async tell(document: JuryDocument): Promise<void> {
    const room = roomName({ kind: 'jury', stageId: document.stageId });
    const key = lastDocumentsKey(room);
    const before = await this.redis.client.get(key);
    if (before !== null && isSame(before, document)) return;
    await this.redis.client.set(key, JSON.stringify({ board: null, pulse: null, jury: document }));
    this.emitter.to(room).emit('jury', document);
  }
}

function isSame(kept: string, document: JuryDocument): boolean {
  const { jury } = JSON.parse(kept) as { jury?: JuryDocument | null };
  const { version } = document;
  return jury != null && JSON.stringify({ ...jury, version }) === JSON.stringify(document);
}
