export * from './errors';
export * from './live';
export * from './permissions';
export * from './rich-text';
export * from './text';
