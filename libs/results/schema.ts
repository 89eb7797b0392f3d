import type { SchemaPart } from '@bangvang/database';
import { AppealsPerVersion1760000097900 } from './migrations/1760000097900-appeals-per-version';
import { AwardVersions1760000096100 } from './migrations/1760000096100-award-versions';
import { CertificateFiles1760000097200 } from './migrations/1760000097200-certificate-files';
import { CertificateNames1760000090003 } from './migrations/1760000090003-certificate-names';
import { Certificates1760000085000 } from './migrations/1760000085000-certificates';
import { CertificatesOfWorks1760000097100 } from './migrations/1760000097100-certificates-of-works';
import { Closing1760000080000 } from './migrations/1760000080000-closing';
import { CreditedTime1760000097800 } from './migrations/1760000097800-credited-time';
import { DecisionsTakenBack1760000097700 } from './migrations/1760000097700-decisions-taken-back';
import { Deliberation1760000096000 } from './migrations/1760000096000-deliberation';
import { OriginSuspicions1760000090002 } from './migrations/1760000090002-origin-suspicions';
import { Publication1760000090000 } from './migrations/1760000090000-publication';
import { Qualified1760000097950 } from './migrations/1760000097950-qualified';
import { QualifiedBefore1760000097970 } from './migrations/1760000097970-qualified-before';
import { RemarkRules1760000096110 } from './migrations/1760000096110-remark-rules';
import { Remarking1760000096010 } from './migrations/1760000096010-remarking';
import { Replacements1760000097990 } from './migrations/1760000097990-replacements';
import { ScorerPrizes1760000090001 } from './migrations/1760000090001-scorer-prizes';
import { TakingPartTyped1760000097980 } from './migrations/1760000097980-taking-part-typed';
import { TypedWinners1760000097600 } from './migrations/1760000097600-typed-winners';

/** Results' part of the schema. */
export const resultsSchema: SchemaPart = {
  entities: [],
  migrations: [
    Closing1760000080000,
    Certificates1760000085000,
    Publication1760000090000,
    ScorerPrizes1760000090001,
    OriginSuspicions1760000090002,
    CertificateNames1760000090003,
    Deliberation1760000096000,
    Remarking1760000096010,
    AwardVersions1760000096100,
    RemarkRules1760000096110,
    CertificatesOfWorks1760000097100,
    CertificateFiles1760000097200,
    TypedWinners1760000097600,
    DecisionsTakenBack1760000097700,
    CreditedTime1760000097800,
    AppealsPerVersion1760000097900,
    Qualified1760000097950,
    QualifiedBefore1760000097970,
    TakingPartTyped1760000097980,
    Replacements1760000097990,
  ],
};
