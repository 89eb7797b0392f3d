import type { MarkerDto, MinutesDto } from './decisions.dto';
import type { DiscussionDto, SeenMarkDto } from './talk.dto';

/** What a work says of itself, left out: laid beside an entry it would tell whose code it is. */
export const UNREAD = { genre: null, title: null, language: null, html: null, words: null };

/** Marks without the words that came with them, which speak of the work. */
export const wordless = (marks: SeenMarkDto[]): SeenMarkDto[] =>
  marks.map((mark) => ({ ...mark, comment: '' }));

/** A proposal without its minutes. */
export const wordlessProposal = (proposal: DiscussionDto['proposal']): DiscussionDto['proposal'] =>
  proposal && { ...proposal, minutes: '' };

/** Who has a work, without why they called attention to it; who gave it back may know the author. */
export const wordlessMarkers = (markers: MarkerDto[]): MarkerDto[] =>
  markers.flatMap((marker) =>
    marker.state === 'returned'
      ? []
      : [{ ...marker, reason: null, flag: marker.flag && { ...marker.flag, text: '' } }],
  );

/** Minutes about a work without their words; those about judges keep theirs. */
export const wordlessMinutes = (minutes: MinutesDto[]): MinutesDto[] =>
  minutes.map((one) => (one.code === null ? one : { ...one, text: null }));
