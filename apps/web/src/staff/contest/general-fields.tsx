import { Textarea, TextInput } from '@mantine/core';
import { useTrees } from '../kit/api';
import { Panel } from '../kit/desk';
import { ChoiceField } from '../kit/fields';
import { useSay } from '../kit/words';
import type { PartProps } from './draft';
import { CONTEST_WORDS } from './words';

const WORDS = {
  ...CONTEST_WORDS,
  general: ['Thông tin chung', 'In general'],
  fixed: ['Không đổi được sau khi công bố', 'Cannot change once published'],
  noTree: ['Không dùng đơn vị', 'No units'],
  unasked: [
    'Phần Đăng ký đang không hỏi đơn vị, nên bảng theo đơn vị sẽ trống. Hãy chọn Bắt buộc hoặc Không bắt buộc ở mục Đơn vị.',
    'Registration does not ask for the unit, so boards of units stay empty. Set Unit to required or optional below.',
  ],
  markdown: [
    'Viết bằng Markdown: # tiêu đề, - danh sách, **đậm**',
    'Markdown: # heading, - list, **bold**',
  ],
} as const;

/** Title, address, zone, rules text, units. */
export function GeneralFields({ draft, set, at, published }: PartProps) {
  const say = useSay(WORDS);
  const trees = useTrees();
  return (
    <Panel title={say('general')}>
      <div className="st-form">
        <div className="st-fields">
          <TextInput
            label={say('title')}
            value={draft.title}
            onChange={({ currentTarget }) => set({ title: currentTarget.value })}
            error={at('title')}
            required
          />
          <TextInput
            label={say('edition')}
            value={draft.edition ?? ''}
            onChange={({ currentTarget }) => set({ edition: currentTarget.value })}
            error={at('edition')}
          />
          <TextInput
            label={say('slug')}
            description={published ? say('fixed') : `/c/${draft.slug}`}
            value={draft.slug}
            onChange={({ currentTarget }) => set({ slug: currentTarget.value })}
            error={at('slug')}
            disabled={published}
            required
          />
          <TextInput
            label={say('zone')}
            description="Asia/Ho_Chi_Minh"
            value={draft.zone}
            onChange={({ currentTarget }) => set({ zone: currentTarget.value })}
            error={at('zone')}
            required
          />
          <ChoiceField
            label={say('unitTreeId')}
            description={published ? say('fixed') : undefined}
            value={draft.unitTreeId ?? ''}
            choices={[
              ['', say('noTree')],
              ...(trees.data?.trees ?? []).map(({ id, name }) => [id, name] as const),
            ]}
            onChange={(id) => set({ unitTreeId: id || null })}
            error={at('unitTreeId')}
            disabled={published}
          />
        </div>
        {draft.unitTreeId && (draft.registration.fields.unit ?? 'off') === 'off' && (
          <p className="notice" role="status">
            {say('unasked')}
          </p>
        )}
        <Textarea
          label={say('rulesText')}
          description={say('markdown')}
          value={draft.rulesText}
          onChange={({ currentTarget }) => set({ rulesText: currentTarget.value })}
          error={at('rulesText')}
          autosize
          minRows={6}
          maxRows={24}
        />
      </div>
    </Panel>
  );
}
