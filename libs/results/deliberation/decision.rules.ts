import { invalid } from '@bangvang/platform';
import { wrong, type JuryDecision, type Place } from '@bangvang/rulebook';
import type { JuryDecisionDto } from './deliberation.dto';

const PLACE = { vi: 'danh sách và mức giải', en: 'a list and a tier' };
const ONE = { vi: 'đúng một tác phẩm', en: 'exactly one work' };
const SOME = { vi: 'ít nhất một tác phẩm', en: 'at least one work' };
const COUNT = { vi: 'số giải để trống', en: 'how many places stay vacant' };

/** What was asked for, as the engine takes it. @throws Problem VALIDATION_FAILED */
export function decisionOf(body: JuryDecisionDto): JuryDecision {
  const { kind, list, tier, codes, count, reason } = body;
  const place = list === undefined || tier === undefined ? null : { list, tier };
  switch (kind) {
    case 'move': {
      const [code] = codes;
      if (code === undefined || codes.length > 1) throw invalid([wrong('codes', ONE)]);
      return { kind, code, place, reason };
    }
    case 'tie':
      if (codes.length === 0) throw invalid([wrong('codes', SOME)]);
      return { kind, place: given(place), codes, reason };
    case 'vacant':
      if (count === undefined) throw invalid([wrong('count', COUNT)]);
      return { kind, place: given(place), count, reason };
  }
}

function given(place: Place | null): Place {
  if (place === null) throw invalid([wrong('list', PLACE)]);
  return place;
}
