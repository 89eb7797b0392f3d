import type { FaceName } from './own-faces';

/**
 * Type for letters that the product's own faces do not have: Greek and Cyrillic, Khmer, Lao, Thai,
 * Korean and Chinese. All are under the SIL Open Font License.
 */
export const FALLBACK_FILES = {
  world: 'noto-serif/400Regular/NotoSerif_400Regular',
  'world-bold': 'noto-serif/700Bold/NotoSerif_700Bold',
  'world-italic': 'noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic',
  khmer: 'noto-sans-khmer/400Regular/NotoSansKhmer_400Regular',
  'khmer-bold': 'noto-sans-khmer/700Bold/NotoSansKhmer_700Bold',
  lao: 'noto-sans-lao/400Regular/NotoSansLao_400Regular',
  'lao-bold': 'noto-sans-lao/700Bold/NotoSansLao_700Bold',
  thai: 'noto-sans-thai/400Regular/NotoSansThai_400Regular',
  'thai-bold': 'noto-sans-thai/700Bold/NotoSansThai_700Bold',
  korean: 'nanum-myeongjo/400Regular/NanumMyeongjo_400Regular',
  'korean-bold': 'nanum-myeongjo/700Bold/NanumMyeongjo_700Bold',
  chinese: 'zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular',
} as const;

export type FallbackName = keyof typeof FALLBACK_FILES;

const REGULAR: FallbackName[] = ['world', 'khmer', 'lao', 'thai', 'korean', 'chinese'];
const BOLD: FallbackName[] = [
  ...(['world-bold', 'khmer-bold', 'lao-bold', 'thai-bold', 'korean-bold'] as const),
  'chinese',
];
const ITALIC: FallbackName[] = ['world-italic', ...REGULAR];

/** The faces that stand in for a face, in the order in which they are asked. */
export function fallbacksOf(name: FaceName): readonly FallbackName[] {
  if (name === 'display' || name.endsWith('-bold')) return BOLD;
  return name.endsWith('-italic') ? ITALIC : REGULAR;
}
