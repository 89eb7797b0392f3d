export type { Estimated, Mark, Measured, Reason } from './estimate';
export { bradleyTerry, type Scale } from './comparison/bradley-terry';
export { besideLine, linesAfter } from './lines';
export { ranksOf } from './ranks';
export { kendall, meanDifference, pearson, spearman } from './reliability/association';
export { intraclass } from './reliability/intraclass';
export { cohen, crossTable } from './reliability/kappa';
export { krippendorff } from './reliability/krippendorff';
export { severityOf, type SeverityReport } from './severity/severity';
