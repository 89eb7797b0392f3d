import { Problem, says } from '@bangvang/platform';
import type { FieldError } from '@bangvang/contracts';

/** No such correction in the contest. */
export const correctionNotFound = (): Problem =>
  new Problem(
    'CORRECTION_NOT_FOUND',
    says('There is no such correction.', 'Không có điều chỉnh này.'),
  );

/** What was asked for does not fit what is stored. */
export const correctionInvalid = (errors: FieldError[]): Problem =>
  new Problem(
    'CORRECTION_INVALID',
    says(
      'The correction does not fit what is stored.',
      'Điều chỉnh không khớp với dữ liệu đang có.',
    ),
    { errors },
  );

/** The same was proposed before: it waits, or it is in force. */
export const correctionTwice = ({
  proposer,
  waits,
}: {
  proposer: string;
  waits: boolean;
}): Problem =>
  new Problem(
    'CORRECTION_INVALID',
    waits
      ? says(
          `${proposer} has proposed the same; it waits for a second person.`,
          `${proposer} đã đề nghị đúng điều chỉnh này; đang chờ người thứ hai duyệt.`,
        )
      : says(
          `The same is in force already, proposed by ${proposer}.`,
          `Điều chỉnh này đã có hiệu lực, theo đề nghị của ${proposer}.`,
        ),
  );

/** Somebody decided it before. */
export const correctionDecided = (): Problem =>
  new Problem(
    'CORRECTION_DECIDED',
    says('Somebody has decided on this correction.', 'Điều chỉnh này đã có người quyết định.'),
  );

/** Who proposes does not approve. */
export const secondPersonRequired = (): Problem =>
  new Problem(
    'SECOND_PERSON_REQUIRED',
    says(
      'Who proposes does not approve: another organiser is needed.',
      'Người đề nghị không tự phê duyệt: cần một người khác trong Ban Tổ chức.',
    ),
  );

/** The round is over: its time can change no more. */
export const roundOver = (): Problem =>
  new Problem(
    'ROUND_CLOSED',
    says(
      'The round is over, so its time can no longer be extended.',
      'Vòng thi đã hết giờ nên không thể gia hạn hay bù giờ nữa.',
    ),
  );
