export * from './consents';
export * from './errors';
export * from './live';
export * from './permissions';
export * from './provinces';
export * from './rich-text';
export * from './screening';
export * from './text';
