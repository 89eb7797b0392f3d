export { Fanout } from './fanout/fanout';
export { LeaderboardModule } from './leaderboard.module';
export { Projector } from './projector/projector';
export { Rebuild } from './rebuild';
export { WatchWorker } from './watch/watch.worker';
