import type { FieldError } from '@bangvang/contracts';
import { Problem } from '@bangvang/platform';

/** No unit of this id or number. */
export const unitNotFound = (): Problem => new Problem('UNIT_NOT_FOUND', 'Không có đơn vị này.');

/** No unit tree of this id. */
export const treeNotFound = (): Problem =>
  new Problem('UNIT_NOT_FOUND', 'Không có danh mục đơn vị này.');

/** A tree with this code exists. */
export const treeCodeTaken = (code: string): Problem =>
  new Problem('CONFLICT', `Đã có danh mục đơn vị mang mã “${code}”.`);

/** A unit or tree that something else still points to. */
export const stillInUse = (what: string): Problem =>
  new Problem('CONFLICT', `Không xóa được ${what} vì đang được dùng.`);

/** A change of a unit that would break the tree; the errors say what and where. */
export const unitRefused = (errors: FieldError[]): Problem =>
  new Problem('VALIDATION_FAILED', `Chưa đúng: ${errors.map((e) => e.hint).join('; ')}.`, {
    errors,
  });
