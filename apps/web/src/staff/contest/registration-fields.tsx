import { Checkbox, Textarea } from '@mantine/core';
import { InstantField } from '../kit/instant-field';
import { Panel } from '../kit/desk';
import { ChoiceField, NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import type { PartProps } from './draft';
import { CONTEST_WORDS } from './words';

const WORDS = {
  ...CONTEST_WORDS,
  registration: ['Đăng ký', 'Registration'],
  hint: [
    'Chỉ hỏi điều thật cần. Mỗi ô: bắt buộc, không bắt buộc, hoặc không hỏi.',
    'Ask for no more than you need. Each field is required, optional, or not asked.',
  ],
  required: ['Bắt buộc', 'Required'],
  optional: ['Không bắt buộc', 'Optional'],
  off: ['Không hỏi', 'Not asked'],
  uniqueHint: [
    'Hai lần đăng ký giống nhau ở mọi khóa đã chọn là cùng một người.',
    'Two registrations that agree in all chosen keys are one person.',
  ],
  displayName: ['Tên trên bảng', 'Names on boards'],
  full: ['Đầy đủ', 'In full'],
  masked: ['Che phần giữa', 'Middle hidden'],
  idKinds: ['Giấy tờ được nhận', 'Papers accepted'],
  cccd: ['Căn cước công dân', 'Citizen ID card'],
  cmnd: ['Chứng minh nhân dân cũ', 'Old ID card'],
  passport: ['Hộ chiếu', 'Passport'],
  guardianHint: [
    'Bỏ trống: không hỏi. Cần một mục đồng ý “guardian” với lời của người giám hộ.',
    'Empty: not asked. Needs a consent “guardian” in the words of the guardian.',
  ],
  occupationsHint: ['Mỗi dòng một nghề để chọn.', 'One choice a line.'],
  anyAge: ['Bỏ trống: mọi tuổi', 'Empty: any age'],
  fromPublication: ['Bỏ trống: từ lúc công bố', 'Empty: as soon as published'],
  untilLast: ['Bỏ trống: đến khi vòng cuối đóng', 'Empty: until the last round closes'],
} as const;

const FIELDS = [
  'birthDate',
  'sex',
  'phone',
  'email',
  'personalId',
  'unit',
  'address',
  'province',
  'occupation',
] as const;
const KEYS = ['phone', 'email', 'personalId', 'nameBirthUnit'] as const;
const ID_KINDS = ['cccd', 'cmnd', 'passport'] as const;

/** What is asked of people, and what tells them apart. */
export function RegistrationFields({ draft, set, at, published }: PartProps) {
  const say = useSay(WORDS);
  const { registration, zone } = draft;
  const { fields, uniqueness, idKinds } = registration;
  const put = (changes: Partial<typeof registration>): void =>
    set({ registration: { ...registration, ...changes } });
  return (
    <Panel title={say('registration')} hint={say('hint')}>
      <div className="st-form">
        <div className="st-fields">
          {FIELDS.map((field) => (
            <ChoiceField
              key={field}
              label={say(field)}
              value={fields[field] ?? 'off'}
              choices={(['required', 'optional', 'off'] as const).map((need) => [need, say(need)])}
              onChange={(need) => put({ fields: { ...fields, [field]: need } })}
              error={at(`registration.fields.${field}`)}
            />
          ))}
          <ChoiceField
            label={say('displayName')}
            value={registration.displayName ?? 'full'}
            choices={[
              ['full', say('full')],
              ['masked', say('masked')],
            ]}
            onChange={(displayName) => put({ displayName })}
          />
          <Invited registration={registration} put={put} at={at} />
          <NumField
            label={say('minAge')}
            description={say('anyAge')}
            value={registration.minAge ?? NaN}
            onChange={(age) => put({ minAge: Number.isNaN(age) ? undefined : age })}
            error={at('registration.minAge')}
          />
          <InstantField
            label={say('opensAt')}
            description={say('fromPublication')}
            value={registration.opensAt ?? ''}
            zone={zone}
            onChange={(at) => put({ opensAt: at || undefined })}
            error={at('registration.opensAt')}
          />
          <InstantField
            label={say('closesAt')}
            description={say('untilLast')}
            value={registration.closesAt ?? ''}
            zone={zone}
            onChange={(at) => put({ closesAt: at || undefined })}
            error={at('registration.closesAt')}
          />
        </div>
        <Checkbox.Group
          label={say('uniqueness')}
          description={say('uniqueHint')}
          value={uniqueness}
          onChange={(keys) => put({ uniqueness: KEYS.filter((key) => keys.includes(key)) })}
          error={at('registration.uniqueness')}
          readOnly={published}
        >
          <div className="row st-gap-top">
            {KEYS.map((key) => (
              <Checkbox key={key} value={key} label={say(key)} disabled={published} />
            ))}
          </div>
        </Checkbox.Group>
        <Occupations registration={registration} put={put} error={at('registration.occupations')} />
        {fields.personalId !== 'off' && (
          <Checkbox.Group
            label={say('idKinds')}
            value={idKinds ?? [...ID_KINDS]}
            onChange={(kinds) => put({ idKinds: ID_KINDS.filter((kind) => kinds.includes(kind)) })}
            error={at('registration.idKinds')}
          >
            <div className="row st-gap-top">
              {ID_KINDS.map((kind) => (
                <Checkbox key={kind} value={kind} label={say(kind)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
      </div>
    </Panel>
  );
}

type Registration = PartProps['draft']['registration'];

interface SomeProps {
  registration: Registration;
  put: (changes: Partial<Registration>) => void;
}

/** Who brought whom, and who answers for the young. */
function Invited({ registration, put, at }: SomeProps & Pick<PartProps, 'at'>) {
  const say = useSay(WORDS);
  const { fields } = registration;
  return (
    <>
      <ChoiceField
        label={say('inviter')}
        value={fields.inviter ?? 'off'}
        choices={(['optional', 'off'] as const).map((need) => [need, say(need)])}
        onChange={(inviter) => put({ fields: { ...fields, inviter } })}
        error={at('registration.fields.inviter')}
      />
      <NumField
        label={say('guardianBelow')}
        description={say('guardianHint')}
        value={registration.guardianBelow ?? NaN}
        onChange={(age) => put({ guardianBelow: Number.isNaN(age) ? undefined : age })}
        error={at('registration.guardianBelow')}
      />
    </>
  );
}

/** What people choose from where their occupation is asked for. */
function Occupations({ registration, put, error }: SomeProps & { error: string | undefined }) {
  const say = useSay(WORDS);
  const { fields, occupations = [] } = registration;
  if ((fields.occupation ?? 'off') === 'off') return null;
  return (
    <Textarea
      label={say('occupations')}
      description={say('occupationsHint')}
      value={occupations.join('\n')}
      onChange={({ currentTarget }) =>
        put({ occupations: currentTarget.value.split('\n').map((one) => one.trimStart()) })
      }
      onBlur={() => put({ occupations: occupations.filter((one) => one.trim() !== '') })}
      error={error}
      autosize
    />
  );
}
