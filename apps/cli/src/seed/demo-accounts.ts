/** May do everything. */
export const ADMIN = { email: 'quan-tri@bangvang.example', name: 'Quản trị hệ thống' };
/** Runs the demo's contests. */
export const ORGANISER = { email: 'to-chuc@bangvang.example', name: 'Ban Tổ chức (dùng thử)' };

/** The demo's jury and its key holders; all of them sign in with the organiser's password. */
export const CHIEF = { email: 'truong-ban@bangvang.example', name: 'Trưởng ban Giám khảo' };
export const JUDGES = ['Giám khảo Một', 'Giám khảo Hai', 'Giám khảo Ba', 'Giám khảo Bốn'].map(
  (name, index) => ({ email: `giam-khao-${index + 1}@bangvang.example`, name }),
);
/** Whose desk a newcomer is shown: nearly everything is still to be marked. */
export const SHOWN_JUDGE = 'giam-khao-1@bangvang.example';
export const HOLDERS = ['Người giữ khóa thứ nhất', 'Người giữ khóa thứ hai'].map((name, index) => ({
  email: `giu-khoa-${index + 1}@bangvang.example`,
  name,
}));
