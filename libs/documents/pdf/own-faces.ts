/**
 * The type of the product's documents, each with all letters of Vietnamese. `roman` has the metrics
 * of Times New Roman, which Nghị định 30/2020/NĐ-CP asks of administrative documents.
 */
export const OWN_FILES = {
  sans: 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular',
  'sans-bold': 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold',
  serif: 'lora/400Regular/Lora_400Regular',
  'serif-italic': 'lora/400Regular_Italic/Lora_400Regular_Italic',
  'serif-bold': 'lora/600SemiBold/Lora_600SemiBold',
  display: 'playfair-display/700Bold/PlayfairDisplay_700Bold',
  roman: 'tinos/400Regular/Tinos_400Regular',
  'roman-bold': 'tinos/700Bold/Tinos_700Bold',
  'roman-italic': 'tinos/400Regular_Italic/Tinos_400Regular_Italic',
} as const;

export type FaceName = keyof typeof OWN_FILES;
