import { Checkbox } from '@mantine/core';
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
  anyAge: ['Bỏ trống: mọi tuổi', 'Empty: any age'],
  fromPublication: ['Bỏ trống: từ lúc công bố', 'Empty: as soon as published'],
  untilLast: ['Bỏ trống: đến khi vòng cuối đóng', 'Empty: until the last round closes'],
} as const;

const FIELDS = ['birthDate', 'sex', 'phone', 'email', 'personalId', 'unit', 'address'] as const;
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
              value={fields[field]}
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
