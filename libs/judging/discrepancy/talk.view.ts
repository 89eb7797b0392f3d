import type { DiscussionDto, SeenMarkDto } from './talk.dto';
import type { Proposal, SeenMark } from './talk.repository';

/** A mark as others see it. */
export function seenDto(mark: SeenMark, mine: boolean): SeenMarkDto {
  const { id, judge, kind, criteria, centipoints, comment, lockedAt } = mark;
  const at = lockedAt.toISOString();
  return { id, judge, mine, kind, criteria, centipoints, comment, lockedAt: at };
}

/** A proposal as others see it. */
export function proposalDto(proposal: Proposal, mine: boolean): DiscussionDto['proposal'] {
  const { ordinal, judge, criteria, centipoints, minutes, agreed, at } = proposal;
  return { ordinal, judge, mine, criteria, centipoints, minutes, agreed, at: at.toISOString() };
}
