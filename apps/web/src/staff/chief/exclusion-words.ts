/** Why a work has no part in the contest any more, as people say it. */
export const EXCLUSION_WORDS = {
  copied: ['Sao chép', 'Copied'],
  identity: ['Lộ danh tính tác giả', 'Gives its author away'],
  'off-topic': ['Không đúng chủ đề, thể loại', 'Off the topic or genre'],
  published: ['Đã công bố hoặc đã đoạt giải', 'Published or awarded before'],
  author: ['Tác giả không đủ điều kiện', 'Its author may not take part'],
  other: ['Lý do khác (nêu trong biên bản)', 'Another reason (in the minutes)'],
} as const;
