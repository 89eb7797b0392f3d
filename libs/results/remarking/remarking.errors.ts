import { Problem } from '@bangvang/platform';

export const remarkNotFound = (): Problem =>
  new Problem('NOT_FOUND', 'Không có đơn phúc khảo này.');
