export { serveTasks, threadConfig } from './serve';
export { ThreadProgram, Threads } from './threads';
