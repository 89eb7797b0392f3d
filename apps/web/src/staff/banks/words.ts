/** What the pages of a bank say. */
export const BANK_WORDS = {
  single: ['Một đáp án đúng', 'One right option'],
  multiple: ['Nhiều đáp án đúng', 'Several right options'],
  boolean: ['Đúng / Sai', 'True / false'],
  numeric: ['Điền số', 'A number'],
  topic: ['Chủ đề', 'Topic'],
  difficulty: ['Mức độ', 'Difficulty'],
  type: ['Loại', 'Type'],
  code: ['Mã', 'Code'],
  stem: ['Câu hỏi', 'Question'],
  any: ['Tất cả', 'All'],
} as const;

export const TYPES = ['single', 'multiple', 'boolean', 'numeric'] as const;
