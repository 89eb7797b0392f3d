import type { FieldError } from '@bangvang/contracts';
import { Problem, says, type Said } from '@bangvang/platform';

/** No unit of this id or number. */
export const unitNotFound = (): Problem =>
  new Problem('UNIT_NOT_FOUND', says('There is no such unit.', 'Không có đơn vị này.'));

/** No unit tree of this id. */
export const treeNotFound = (): Problem =>
  new Problem(
    'UNIT_NOT_FOUND',
    says('There is no such list of units.', 'Không có danh mục đơn vị này.'),
  );

/** A tree with this code exists. */
export const treeCodeTaken = (code: string): Problem =>
  new Problem(
    'CONFLICT',
    says(
      `There is a list of units of the code “${code}”.`,
      `Đã có danh mục đơn vị mang mã “${code}”.`,
    ),
  );

/** A unit or tree that something else still points to. */
export const stillInUse = (what: Said): Problem =>
  new Problem(
    'CONFLICT',
    says(
      `The ${what.en} is in use and cannot be deleted.`,
      `Không xóa được ${what.vi} vì đang được dùng.`,
    ),
  );

/** A change of a unit that would break the tree; the errors say what and where. */
export const unitRefused = (errors: FieldError[]): Problem =>
  new Problem(
    'VALIDATION_FAILED',
    says(
      `Expected: ${errors.map((e) => e.expected).join('; ')}.`,
      `Chưa đúng: ${errors.map((e) => e.hint).join('; ')}.`,
    ),
    {
      errors,
    },
  );
