export * from './papers/answers.rules';
export * from './papers/paper';
export * from './papers/plan';
export type { DrawnQuestion, PaperHead, RenderedPaper } from './papers/render.rules';
export { renderPaper, sealHash } from './papers/render.rules';
export type { AnswerValue } from './types/question-type';
export type { QuestionTypeName } from './types/registry';
