export * from './bundle';
export * from './result-document';
export { writeBundle, type BundleContent, type Edition, type Written } from './write-bundle';
