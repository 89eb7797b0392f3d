export * from './batch-writer';
export * from './data-source';
export * from './database';
export * from './database.module';
export * from './leadership';
export * from './ledger/ledger';
export * from './migrate';
export * from './schema';
