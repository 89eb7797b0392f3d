/** Set phrases of Vietnamese political writing: they stand in many works that have nothing else in common. */
export const SET_PHRASES = [
  'dưới sự lãnh đạo của Đảng Cộng sản Việt Nam',
  'bảo vệ vững chắc nền tảng tư tưởng của Đảng trong tình hình mới',
  'đấu tranh phản bác các quan điểm sai trái, thù địch',
  'học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  'xây dựng nhà nước pháp quyền xã hội chủ nghĩa của nhân dân, do nhân dân, vì nhân dân',
  'công nghiệp hóa, hiện đại hóa đất nước và hội nhập quốc tế',
  'phát huy sức mạnh khối đại đoàn kết toàn dân tộc',
  'nâng cao đời sống vật chất và tinh thần của nhân dân',
  'giữ vững độc lập, chủ quyền, thống nhất và toàn vẹn lãnh thổ',
  'dân giàu, nước mạnh, dân chủ, công bằng, văn minh',
  'tăng cường xây dựng, chỉnh đốn Đảng và hệ thống chính trị trong sạch, vững mạnh',
  'chủ nghĩa Mác - Lênin, tư tưởng Hồ Chí Minh',
  'kiên định mục tiêu độc lập dân tộc và chủ nghĩa xã hội',
  'nói đi đôi với làm, nêu gương về đạo đức',
  'cần, kiệm, liêm, chính, chí công vô tư',
  'trong giai đoạn cách mạng hiện nay',
  'cán bộ, đảng viên và các tầng lớp nhân dân',
  'âm mưu diễn biến hòa bình của các thế lực thù địch',
  'ngăn chặn, đẩy lùi sự suy thoái về tư tưởng chính trị, đạo đức, lối sống',
  'những thành tựu to lớn, có ý nghĩa lịch sử của hơn ba mươi lăm năm đổi mới',
  'nâng cao chất lượng nguồn nhân lực, đẩy mạnh cải cách hành chính',
  'không gian mạng, mạng xã hội và truyền thông đa phương tiện',
  'thế hệ trẻ hôm nay cần phải nhận thức rõ trách nhiệm của mình',
  'có thể khẳng định rằng',
  'một trong những nhiệm vụ trọng tâm, thường xuyên',
  'đặt lợi ích quốc gia, dân tộc lên trên hết, trước hết',
];

/** Words that join others; every sentence has some. */
export const JOINING = [
  ...['và', 'của', 'là', 'các', 'có', 'được', 'những', 'trong', 'cho', 'với', 'không', 'một'],
  ...['để', 'đã', 'về', 'từ', 'khi', 'người', 'đến', 'cũng', 'như', 'này', 'ra', 'vào', 'phải'],
];

export const INITIALS = [
  ...['b', 'c', 'ch', 'd', 'đ', 'g', 'gi', 'h', 'kh', 'l', 'm', 'n', 'ng', 'nh'],
  ...['ph', 'qu', 'r', 's', 't', 'th', 'tr', 'v', 'x', ''],
];

export const RHYMES = [
  ...['a', 'an', 'anh', 'ao', 'at', 'ay', 'am', 'ang', 'ac', 'ai', 'ă', 'ăn', 'ăng', 'ăm', 'ăc'],
  ...['ân', 'âu', 'ây', 'ât', 'âm', 'ên', 'êu', 'ênh', 'êt', 'e', 'en', 'eo', 'em', 'ê'],
  ...['o', 'on', 'ong', 'oi', 'ot', 'om', 'ô', 'ôn', 'ông', 'ôi', 'ôt', 'ôm', 'ơ', 'ơn', 'ơi'],
  ...['u', 'un', 'ung', 'ui', 'ut', 'um', 'ư', 'ưng', 'ươi', 'ương', 'ươc', 'uôc', 'iên', 'iêu'],
];

/** Level, grave, hook, tilde, acute, dot below: combined with the vowel by NFC. */
export const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
