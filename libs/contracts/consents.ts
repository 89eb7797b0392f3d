/** The consent purpose that lets a person's name appear on boards and in results. */
export const PUBLIC_NAME = 'public-name';

/** The consent purpose that lets device and network of a registration be kept, as keyed hashes. */
export const FAIR_PLAY = 'fair-play';

/** The purpose that a guardian agrees to for somebody below the contest's age. */
export const GUARDIAN = 'guardian';
