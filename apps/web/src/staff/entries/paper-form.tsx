import { TextInput } from '@mantine/core';
import { wrongFields } from '../../register/fields';
import { UnitPicker } from '../../register/unit-picker';
import { Authors } from '../../essays/authors';
import type { Contest } from '../kit/api';
import { Panel } from '../kit/desk';
import { ChoiceField } from '../kit/fields';
import { fieldErrorsOf, type Sending } from '../kit/sending';
import { useSay } from '../kit/words';
import type { Call, PaperEntry } from './api';

const WORDS = {
  envelope: ['Bì thư', 'The envelope'],
  paperRef: ['Số bì thư (số đến)', 'Number on the envelope'],
  postmarkOn: ['Ngày dấu bưu điện', 'Day of the postmark'],
  postmarkHint: [
    'Không đọc được thì để trống: khi đó tính theo ngày nhận.',
    'Leave it out where it cannot be read: then the day it came counts.',
  ],
  receivedOn: ['Ngày nhận', 'Day it came'],
  unit: ['Đơn vị', 'Unit'],
  work: ['Tác phẩm', 'The work'],
  medium: ['Loại hình', 'Medium'],
  genre: ['Thể loại', 'Genre'],
  choose: ['Chọn…', 'Choose…'],
  title: ['Tên tác phẩm', 'Title'],
  authors: ['Tác giả', 'Authors'],
} as const;

interface PaperFieldsProps {
  contest: Contest;
  call: Call;
  form: PaperEntry;
  put: (step: Partial<PaperEntry>) => void;
  sending: Sending;
  /** The unit that was chosen before. */
  unit?: { no: number; name: string } | null;
}

/** What a clerk reads off an envelope and the sheet in it. */
export function PaperFields({ contest, call, form, put, sending, unit = null }: PaperFieldsProps) {
  const say = useSay(WORDS);
  const medium = call.media.find(({ id }) => id === form.medium);
  return (
    <>
      <EnvelopeFields {...{ contest, form, put, sending, unit }} />
      <Panel title={say('work')}>
        <div className="st-form">
          <ChoiceField
            label={say('medium')}
            value={form.medium}
            choices={call.media.map(({ id, name }) => [id, name] as const)}
            onChange={(id) => put({ medium: id, genre: null })}
          />
          {medium && medium.genres.length > 0 && (
            <ChoiceField
              label={say('genre')}
              value={form.genre ?? ''}
              choices={[
                ['', say('choose')],
                ...medium.genres.map(({ id, name }) => [id, name] as const),
              ]}
              onChange={(genre) => put({ genre: genre || null })}
            />
          )}
          <TextInput
            label={say('title')}
            value={form.title}
            error={sending.at('title')}
            required
            onChange={({ currentTarget }) => put({ title: currentTarget.value })}
          />
        </div>
      </Panel>
      <Panel title={say('authors')}>
        <div className="st-form">
          <Authors
            typed
            authors={form.authors}
            asked={call.authorData}
            most={medium?.coAuthors ?? 1}
            wrong={wrongFields(fieldErrorsOf(sending.error))}
            change={(authors) => put({ authors })}
          />
        </div>
      </Panel>
    </>
  );
}

type EnvelopeFieldsProps = Omit<PaperFieldsProps, 'call'>;

function EnvelopeFields({ contest, form, put, sending, unit }: EnvelopeFieldsProps) {
  const say = useSay(WORDS);
  return (
    <Panel title={say('envelope')}>
      <div className="st-form">
        <TextInput
          label={say('paperRef')}
          value={form.paperRef}
          error={sending.at('paperRef')}
          required
          maxLength={60}
          onChange={({ currentTarget }) => put({ paperRef: currentTarget.value })}
        />
        <div className="en-days">
          <TextInput
            type="date"
            label={say('postmarkOn')}
            description={say('postmarkHint')}
            value={form.postmarkOn ?? ''}
            error={sending.at('postmarkOn')}
            onChange={({ currentTarget }) => put({ postmarkOn: currentTarget.value || null })}
          />
          <TextInput
            type="date"
            label={say('receivedOn')}
            value={form.receivedOn}
            error={sending.at('receivedOn')}
            required
            onChange={({ currentTarget }) => put({ receivedOn: currentTarget.value })}
          />
        </div>
        {contest.unitTreeId && (
          <div className="field">
            <label htmlFor="unitNo">{say('unit')}</label>
            <UnitPicker
              treeId={contest.unitTreeId}
              attributes={{
                id: 'unitNo',
                'aria-describedby': undefined,
                'aria-invalid': undefined,
                required: false,
              }}
              chosen={unit ?? null}
              choose={(chosen) => put({ unitNo: chosen?.no ?? null })}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}
