export * from './errors';
export * from './live';
export * from './permissions';
export * from './text';
