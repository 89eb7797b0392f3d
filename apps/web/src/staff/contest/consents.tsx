import { FAIR_PLAY, GUARDIAN, PUBLIC_NAME } from '@bangvang/contracts';
import { Button, Switch, Textarea, TextInput } from '@mantine/core';
import type { Contest } from '../kit/api';
import { Panel } from '../kit/desk';
import { NumField } from '../kit/fields';
import { Empty } from '../kit/states';
import { useSay, type SayOf } from '../kit/words';
import type { PartProps } from './draft';

const WORDS = {
  title: ['Lời đồng ý', 'Consents'],
  hint: [
    'Mỗi mục đích một lời đồng ý riêng, không đánh dấu sẵn. Mục đích “public-name” cho phép nêu tên trên bảng; “fair-play” cho phép lưu dấu vết đã mã hóa của thiết bị và mạng để tìm người đăng ký nhiều lần. Đổi lời văn thì tăng phiên bản.',
    'One consent per purpose, never ticked beforehand. The purpose “public-name” lets a name appear on boards; “fair-play” lets hashes of device and network be kept, to find who registers many times. New words need a higher version.',
  ],
  none: ['Chưa có lời đồng ý nào', 'No consents yet'],
  usual: ['Thêm ba lời đồng ý thường dùng', 'Add the three usual ones'],
  add: ['Thêm lời đồng ý', 'Add a consent'],
  addGuardian: ['Thêm lời của người giám hộ', 'Add the words of guardians'],
  remove: ['Bỏ', 'Remove'],
  purpose: ['Mục đích', 'Purpose'],
  version: ['Phiên bản', 'Version'],
  text: ['Lời văn', 'Words'],
  required: ['Bắt buộc để tham gia', 'Required to take part'],
} as const;

type Consent = Contest['consents'][number];

/** What contestants read: in the language in which the contest is set up. */
const TEXTS = {
  takePart: [
    'Tôi đồng ý để ban tổ chức xử lý thông tin đăng ký nhằm tổ chức cuộc thi và trao giải.',
    'I agree that the organisers process my registration to hold the contest and award its prizes.',
  ],
  publicName: [
    'Tôi đồng ý nêu tên và đơn vị của tôi trên bảng xếp hạng và kết quả công khai.',
    'I agree that my name and unit appear on public boards and results.',
  ],
  fairPlay: [
    'Tôi đồng ý để hệ thống lưu dấu vết đã mã hóa của thiết bị và địa chỉ mạng khi tôi đăng ký, chỉ dùng để phát hiện gian lận trong cuộc thi này.',
    'I agree that hashes of my device and network address are kept when I register, only to find cheating in this contest.',
  ],
  guardian: [
    'Tôi là cha, mẹ hoặc người giám hộ của người đăng ký, đã đọc thể lệ và đồng ý cho em dự thi.',
    'I am a parent or guardian of the person who registers, have read the rules and agree to their taking part.',
  ],
} as const;

type Text = SayOf<typeof TEXTS>;

const usual = (text: Text): Consent[] => [
  { purpose: 'tham-gia', version: 1, text: text('takePart'), required: true },
  { purpose: PUBLIC_NAME, version: 1, text: text('publicName'), required: false },
  { purpose: FAIR_PLAY, version: 1, text: text('fairPlay'), required: false },
];

const ofGuardians = (text: Text): Consent => ({
  purpose: GUARDIAN,
  version: 1,
  text: text('guardian'),
  required: false,
});

/** What people are asked to agree to, purpose by purpose. */
export function Consents({ draft, set, at }: PartProps) {
  const say = useSay(WORDS);
  const text = useSay(TEXTS);
  const { consents } = draft;
  const put = (index: number, changes: Partial<Consent>): void =>
    set({ consents: consents.map((one, i) => (i === index ? { ...one, ...changes } : one)) });
  const add = (more: Consent[]): void => set({ consents: [...consents, ...more] });
  return (
    <Panel title={say('title')} hint={say('hint')}>
      <div className="st-form">
        {consents.length === 0 && (
          <Empty title={say('none')}>
            <Button variant="default" onClick={() => add(usual(text))}>
              {say('usual')}
            </Button>
          </Empty>
        )}
        {consents.map((consent, index) => (
          <div key={index} className="st-consent">
            <div className="st-fields">
              <TextInput
                label={say('purpose')}
                value={consent.purpose}
                onChange={({ currentTarget }) => put(index, { purpose: currentTarget.value })}
                error={at(`consents[${index}].purpose`)}
                required
              />
              <NumField
                label={say('version')}
                value={consent.version}
                onChange={(version) => put(index, { version })}
                error={at(`consents[${index}].version`)}
              />
            </div>
            <Textarea
              label={say('text')}
              value={consent.text}
              onChange={({ currentTarget }) => put(index, { text: currentTarget.value })}
              error={at(`consents[${index}].text`)}
              autosize
              minRows={2}
              required
            />
            <div className="st-actions">
              <Switch
                label={say('required')}
                checked={consent.required}
                onChange={({ currentTarget }) => put(index, { required: currentTarget.checked })}
              />
              <Button
                variant="default"
                onClick={() => set({ consents: consents.filter((_, i) => i !== index) })}
              >
                {say('remove')}
              </Button>
            </div>
          </div>
        ))}
        {consents.length > 0 && consents.length < 10 && (
          <div>
            <Button
              variant="default"
              onClick={() => add([{ purpose: '', version: 1, text: '', required: false }])}
            >
              {say('add')}
            </Button>{' '}
            {draft.registration.guardianBelow !== undefined &&
              !consents.some(({ purpose }) => purpose === GUARDIAN) && (
                <Button variant="default" onClick={() => add([ofGuardians(text)])}>
                  {say('addGuardian')}
                </Button>
              )}
          </div>
        )}
      </div>
    </Panel>
  );
}
