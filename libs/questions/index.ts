export * from './papers/answers.rules';
export type { Shortage } from './papers/draw.rules';
export * from './papers/paper';
export { Papers, type SealedPaper, type SealRecord } from './papers/papers.service';
export * from './papers/plan';
export { QuestionsModule } from './questions.module';
export { questionsSchema } from './questions.schema';
