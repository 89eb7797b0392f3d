import type { FieldError } from '@bangvang/contracts';
import { Problem, says } from '@bangvang/platform';

const NAMED = 3;

/** There is no such contest, or the caller may not know of it. */
export const contestNotFound = () =>
  new Problem(
    'CONTEST_NOT_FOUND',
    says(
      'There is no such contest, or it is not published yet.',
      'Không có cuộc thi này, hoặc cuộc thi chưa công bố.',
    ),
  );

/** There is no such round, or the caller may not know of it. */
export const roundNotFound = () =>
  new Problem('ROUND_NOT_FOUND', says('There is no such round.', 'Không có vòng thi này.'));

export const slugTaken = (slug: string) =>
  new Problem(
    'SLUG_TAKEN',
    says(
      `Another contest has the address “${slug}”.`,
      `Đường dẫn “${slug}” đã có cuộc thi khác dùng.`,
    ),
    {
      errors: [
        {
          ...{ path: 'slug', expected: 'a slug of its own', value: slug },
          hint: 'một địa chỉ chưa cuộc thi nào dùng',
        },
      ],
    },
  );

/** The published contest does not change in these parts. */
export const contestPublished = (errors: FieldError[]) =>
  new Problem(
    'CONTEST_PUBLISHED',
    says(
      `Published, so it cannot change: ${paths(errors)}.`,
      `Đã công bố, không sửa được: ${paths(errors)}.`,
    ),
    { errors },
  );

/** What is still needed stands in `errors`. */
export const contestIncomplete = (errors: FieldError[]) =>
  new Problem(
    'CONTEST_INCOMPLETE',
    says(`Still missing: ${paths(errors)}.`, `Còn thiếu: ${paths(errors)}.`),
    { errors },
  );

/** The round stands as it is since `opensAt`, or will in a few seconds. */
export const roundOpened = (opensAt: Date | null) =>
  new Problem(
    'ROUND_OPENED',
    says(
      'The round has opened (or will in seconds) and can no longer change.',
      'Vòng thi đã mở (hoặc sắp mở trong vài giây), không sửa được nữa.',
    ),
    {
      ...(opensAt ? { opensAt: opensAt.toISOString() } : {}),
    },
  );

export const roundClosed = (closesAt: Date) =>
  new Problem('ROUND_CLOSED', says('The round is closed.', 'Vòng thi đã đóng.'), {
    closesAt: closesAt.toISOString(),
  });

export const variantNotFound = () =>
  new Problem(
    'NOT_FOUND',
    says('The round has no paper of this code.', 'Vòng thi không có mã đề này.'),
  );

/** Papers were drawn by the rules of now; they have to be unsealed first. */
export const roundSealed = () =>
  new Problem(
    'ROUND_SEALED',
    says(
      'The papers are sealed under the present rules. Break the seal first (with a reason, which is published), then change what concerns the papers.',
      'Đề thi đã niêm phong theo thể lệ hiện tại. Hãy gỡ niêm phong (có lý do, được công bố) trước khi sửa phần đề thi.',
    ),
  );

export const roundsOverlap = (other: { title: string; opensAt: Date; closesAt: Date }) =>
  new Problem(
    'ROUNDS_OVERLAP',
    says(`It overlaps with “${other.title}”.`, `Trùng thời gian với “${other.title}”.`),
    {
      title: other.title,
      opensAt: other.opensAt.toISOString(),
      closesAt: other.closesAt.toISOString(),
    },
  );

/** Something published refers to the round. */
export const roundInUse = () =>
  new Problem(
    'CONFLICT',
    says(
      'The round has sealed papers or a published amendment, so it cannot be deleted.',
      'Vòng thi đã có đề niêm phong hoặc sửa đổi được công bố nên không xoá được.',
    ),
  );

/** The people of another round come from it. */
export const roundNamed = (title: string) =>
  new Problem(
    'CONFLICT',
    says(
      `“${title}” is for those who go on from this round. Change the rules of “${title}” before removing it.`,
      `“${title}” chỉ dành cho người được vào từ vòng này. Hãy sửa thể lệ của “${title}” trước khi xoá.`,
    ),
  );

export const amendmentRequired = () =>
  new Problem(
    'AMENDMENT_REQUIRED',
    says(
      'The contest has begun: the rules of a round that has not opened change only by an amendment with a reason, which is published.',
      'Cuộc thi đã bắt đầu: thể lệ của vòng chưa mở chỉ đổi bằng một sửa đổi có lý do, được công bố.',
    ),
  );

export const contestAmendmentRequired = () =>
  new Problem(
    'AMENDMENT_REQUIRED',
    says(
      'The contest has begun: its rules change only by an amendment with a reason, which is published.',
      'Cuộc thi đã bắt đầu: thể lệ chung chỉ đổi bằng một sửa đổi có lý do, được công bố.',
    ),
  );

/** People who registered chose divisions as they are. */
export const divisionTaken = () =>
  new Problem(
    'CONFLICT',
    says(
      'People have registered for the present divisions, so a division they chose cannot go, and none can be added that they would have to choose.',
      'Đã có người đăng ký theo các bảng thi hiện tại, nên không bỏ được bảng họ đã chọn hay thêm bảng bắt buộc chọn.',
    ),
  );

/** Somebody else saved meanwhile; `version` is the one in force now. */
export const rulesMovedOn = (version: number) =>
  new Problem(
    'CONFLICT',
    says(
      `Somebody has just saved other rules (version ${version}). Please look at them and make your change there.`,
      `Có người vừa lưu thể lệ khác (phiên bản ${version}). Hãy xem bản đó rồi sửa lại trên bản mới.`,
    ),
    { version },
  );

/**
 * What an opened round's result depends on stands: divisions, eligibility and what becomes of the
 * actual value. After the first published result so do the overall ranking and collective awards.
 */
export const clausesFixed = (errors: FieldError[]) =>
  new Problem(
    'RULES_FIXED',
    errors.length > 0
      ? says(
          `No longer changeable: ${paths(errors)}. Divisions, eligibility and how the actual value of the prediction is found stand once a round has opened; the overall ranking and collective awards once the first result is published.`,
          `Không đổi được nữa: ${paths(errors)}. Bảng thi, điều kiện dự thi và cách tính đáp số dự đoán giữ nguyên từ khi có vòng đã mở; xếp hạng chung cuộc và giải tập thể giữ nguyên từ khi công bố kết quả đầu tiên.`,
        )
      : says(
          'A round has just opened or a result was just published, so this can no longer change.',
          'Vòng thi vừa mở hoặc kết quả vừa được công bố nên phần này không đổi được nữa.',
        ),
    { errors },
  );

export const contestNotPublished = () =>
  new Problem(
    'CONTEST_NOT_PUBLISHED',
    says(
      'A contest that is not published needs no amendment: just save.',
      'Cuộc thi chưa công bố thì chưa cần sửa đổi: hãy lưu thẳng.',
    ),
  );

/** Each field is right by itself, but not together. */
export const rulesInvalid = (errors: FieldError[]) =>
  new Problem(
    'RULES_INVALID',
    says(
      `The rules do not fit together at: ${paths(errors)}.`,
      `Thể lệ chưa khớp ở: ${paths(errors)}.`,
    ),
    { errors },
  );

function paths(errors: FieldError[]): string {
  const named = errors.slice(0, NAMED).map(({ path }) => path);
  const more = errors.length > NAMED ? `, và ${errors.length - NAMED} chỗ khác` : '';
  return `${named.join(', ')}${more}`;
}
