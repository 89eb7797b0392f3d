import { randomUUID } from 'node:crypto';
import { CONTEST_ROLES, PERMISSIONS, type ContestRole } from '@bangvang/contracts';
import { query } from '@bangvang/database';
import { AccessScopes } from '@bangvang/identity';
import type { Access } from '@bangvang/platform';
import { createTestApp, type CallOptions, type TestApp } from './support/app';
import { playableRound } from './support/fixtures';
import { insertScreeningDecision } from './support/handed-in';
import { insertDoubts } from './support/closing';
import { insertMember, insertStage } from './support/judging';
import { insertMatters } from './support/publications';
import { routesOf } from './support/routes';
import { insertContest, staffMember, type StaffMember } from './support/staff';
import { insertUpload } from './support/uploads';
import { insertUnits } from './support/writing';

/**
 * Who may call what: every route of the API. A new route fails here until it stands in this table,
 * and the tests below then hold the route to what the table says.
 *
 * `organiser of round:id`: by the role in the contest that the round of parameter `id` belongs to.
 * An organiser without `of` has that role in any contest. An admin may where the line names it.
 */
const TABLE = `
  GET    /health                                                    everyone
  GET    /metrics                                                   everyone
  GET    /ready                                                     everyone

  GET    /api/attempts/:id                                          contestants
  PATCH  /api/attempts/:id/answers                                  contestants
  POST   /api/attempts/:id/submission                               contestants
  GET    /api/certificates/:code                                   everyone
  DELETE /api/contestant/session                                    everyone
  GET    /api/contests                                              everyone
  GET    /api/contests/:slug                                        everyone
  GET    /api/contests/:slug/appeals                                contestants
  POST   /api/contests/:slug/appeals                                contestants
  POST   /api/contests/:slug/appeals/:id/evidence                   contestants
  POST   /api/contests/:slug/appeals/:id/withdrawal                 contestants
  GET    /api/contests/:slug/awards                                 everyone
  GET    /api/contests/:slug/awards/bundle                          everyone
  GET    /api/contests/:slug/co-authored                            contestants
  POST   /api/contests/:slug/co-authored                            contestants
  POST   /api/contests/:slug/co-authored/invitation                 contestants
  POST   /api/co-authored/:id/refusal                               contestants
  GET    /api/contests/:slug/entries                                contestants
  POST   /api/contests/:slug/entries                                contestants
  GET    /api/contests/:slug/remarks                                contestants
  POST   /api/contests/:slug/remarks                                contestants
  GET    /api/contests/:slug/me                                     contestants
  GET    /api/contests/:slug/me/certificates                       contestants
  GET    /api/contests/:slug/me/certificates/:certificateId/pdf    contestants
  PATCH  /api/contests/:slug/me/consents                            contestants
  POST   /api/contests/:slug/registrations                          everyone
  GET    /api/contests/:slug/results                                everyone
  GET    /api/contests/:slug/results/:label                         everyone
  GET    /api/contests/:slug/results/:label/bundle                  everyone
  GET    /api/contests/:slug/results/:label/places                  everyone
  GET    /api/contests/:slug/results/:label/search                  everyone
  POST   /api/contests/:slug/sessions                               everyone
  GET    /api/contests/:slug/winner                                 contestants
  PUT    /api/contests/:slug/winner                                 contestants
  GET    /api/entries/:id                                           contestants
  DELETE /api/entries/:id                                           contestants
  GET    /api/entries/:id/co-authors                                contestants
  POST   /api/entries/:id/co-authors                                contestants
  GET    /api/entries/:id/draft                                     contestants
  PATCH  /api/entries/:id/draft                                     contestants
  POST   /api/entries/:id/submission                                contestants

  GET    /api/judge/contests/:id/ties                               judge, chief of contest:id
  POST   /api/judge/contests/:id/ties                               judge, chief of contest:id
  GET    /api/judge/stages                                          judge, chief
  GET    /api/judge/stages/:id/next                                 judge, chief of stage:id
  GET    /api/judge/stages/:id/pair                                 judge, chief of stage:id
  PUT    /api/judge/stages/:id/pairs/:pairId                        judge, chief of stage:id
  GET    /api/judge/stages/:id/works                                judge, chief of stage:id
  GET    /api/judge/stages/:id/works/:code                          judge, chief of stage:id
  POST   /api/judge/stages/:id/works/:code/conflict                 judge, chief of stage:id
  POST   /api/judge/stages/:id/works/:code/disagreement             judge, chief of stage:id
  GET    /api/judge/stages/:id/works/:code/files/:no                judge, chief of stage:id
  GET    /api/judge/stages/:id/works/:code/files/:no/pages/:page    judge, chief of stage:id
  GET    /api/judge/stages/:id/works/:code/discussion               judge, chief of stage:id
  POST   /api/judge/stages/:id/works/:code/discussion               judge, chief of stage:id
  POST   /api/judge/stages/:id/works/:code/lock                     judge, chief of stage:id
  PUT    /api/judge/stages/:id/works/:code/mark                     judge, chief of stage:id
  POST   /api/judge/stages/:id/works/:code/proposals                judge, chief of stage:id
  POST   /api/judge/stages/:id/works/:code/proposals/:ordinal/agreement judge, chief of stage:id
  GET    /api/media/:id                                             everyone
  GET    /api/rounds/:id/attempts                                   contestants
  POST   /api/rounds/:id/attempts                                   contestants
  GET    /api/rounds/:id/board                                      everyone
  GET    /api/rounds/:id/result/me                                  contestants
  GET    /api/rounds/:id/standing                                   contestants
  GET    /api/signing-key                                           everyone
  GET    /api/units                                                 everyone
  POST   /api/uploads                                               contestants
  OPTIONS /api/uploads                                              everyone
  DELETE /api/uploads/:id                                           contestants
  GET    /api/uploads/:id                                           contestants
  PATCH  /api/uploads/:id                                           contestants
  GET    /api/uploads/:id/content                                   contestants

  GET    /api/staff/accounts                                        admin
  POST   /api/staff/accounts                                        admin
  GET    /api/staff/accounts/:id                                    admin
  PATCH  /api/staff/accounts/:id                                    admin
  PUT    /api/staff/accounts/:id/password                           admin
  PUT    /api/staff/accounts/:id/roles/:contestId                   admin
  DELETE /api/staff/accounts/:id/roles/:contestId                   admin
  GET    /api/staff/appeals/:id                                     admin, organiser of appeal:id
  PUT    /api/staff/appeals/:id/answer                              admin, organiser of appeal:id
  PUT    /api/staff/appeals/:id/correction                          admin, organiser of appeal:id
  PUT    /api/staff/appeals/:id/settlement                          admin, organiser of appeal:id
  GET    /api/staff/appeals/:id/evidence/:no                        admin, organiser of appeal:id

  GET    /api/staff/banks                                           admin, organiser
  POST   /api/staff/banks                                           admin, organiser
  GET    /api/staff/banks/:id                                       admin, organiser of bank:id
  PATCH  /api/staff/banks/:id                                       admin, organiser of bank:id
  DELETE /api/staff/banks/:id                                       admin, organiser of bank:id
  GET    /api/staff/banks/:id/export                                admin, organiser of bank:id
  POST   /api/staff/banks/:id/import                                admin, organiser of bank:id
  GET    /api/staff/banks/:id/import-template                       admin, organiser of bank:id
  POST   /api/staff/banks/:id/media                                 admin, organiser of bank:id
  GET    /api/staff/banks/:id/questions                             admin, organiser of bank:id
  POST   /api/staff/banks/:id/questions                             admin, organiser of bank:id
  GET    /api/staff/banks/:id/questions/:questionId                 admin, organiser of bank:id
  PUT    /api/staff/banks/:id/questions/:questionId                 admin, organiser of bank:id
  PUT    /api/staff/banks/:id/questions/:questionId/retired         admin, organiser of bank:id
  GET    /api/staff/banks/:id/questions/:questionId/versions        admin, organiser of bank:id
  GET    /api/staff/banks/:id/topics                                admin, organiser

  GET    /api/staff/contests                                        all staff
  POST   /api/staff/contests                                        admin
  GET    /api/staff/contests/:id                                    admin, organiser, viewer, secretary of contest:id
  PATCH  /api/staff/contests/:id                                    admin, organiser of contest:id
  GET    /api/staff/contests/:id/certificate-batches               admin, organiser of contest:id
  POST   /api/staff/contests/:id/certificate-batches               admin, organiser of contest:id
  DELETE /api/staff/contests/:id/certificate-batches/:batchId      admin, organiser of contest:id
  GET    /api/staff/contests/:id/certificate-batches/:batchId      admin, organiser of contest:id
  DELETE /api/staff/contests/:id/certificate-batches/:batchId/files admin, organiser of contest:id
  GET    /api/staff/contests/:id/certificate-batches/:batchId/files admin, organiser of contest:id
  GET    /api/staff/contests/:id/certificate-files/:fileId         admin, organiser of contest:id
  POST   /api/staff/contests/:id/certificate-pictures              admin, organiser of contest:id
  POST   /api/staff/contests/:id/certificate-preview               admin, organiser of contest:id
  GET    /api/staff/contests/:id/certificate-templates             admin, organiser of contest:id
  POST   /api/staff/contests/:id/certificate-templates             admin, organiser of contest:id
  DELETE /api/staff/contests/:id/certificate-templates/:templateId admin, organiser of contest:id
  GET    /api/staff/contests/:id/certificate-templates/:templateId admin, organiser of contest:id
  PUT    /api/staff/contests/:id/certificate-templates/:templateId admin, organiser of contest:id
  GET    /api/staff/contests/:id/certificate-templates/:templateId/preview admin, organiser of contest:id
  GET    /api/staff/contests/:id/certificates                      admin, organiser of contest:id
  GET    /api/staff/contests/:id/certificates/:certificateId/pdf   admin, organiser of contest:id
  POST   /api/staff/contests/:id/certificates/:certificateId/replacement admin, organiser of contest:id
  POST   /api/staff/contests/:id/certificates/:certificateId/revocation admin, organiser of contest:id
  GET    /api/staff/contests/:id/outdated-certificates             admin, organiser of contest:id
  GET    /api/staff/contests/:id/appeals                            admin, organiser of contest:id
  GET    /api/staff/contests/:id/blinding                           admin, organiser, chief, key-holder of contest:id
  POST   /api/staff/contests/:id/blinding                           admin, organiser of contest:id
  POST   /api/staff/contests/:id/blinding/opening                   key-holder of contest:id
  GET    /api/staff/contests/:id/call                               admin, organiser, secretary of contest:id
  PUT    /api/staff/contests/:id/collectors/:accountId              admin, organiser of contest:id
  GET    /api/staff/contests/:id/desks                              admin, organiser, secretary, collector of contest:id
  GET    /api/staff/contests/:id/desks/:unitNo                      admin, organiser, secretary, collector of contest:id
  POST   /api/staff/contests/:id/desks/:unitNo/forwardings          admin, organiser, secretary, collector of contest:id
  PUT    /api/staff/contests/:id/desks/:unitNo/marks/:entryId       admin, organiser, secretary, collector of contest:id
  POST   /api/staff/contests/:id/forwarded/:entryId/return          admin, organiser, secretary, collector of contest:id
  GET    /api/staff/contests/:id/quotas                             admin, organiser, secretary, collector of contest:id
  GET    /api/staff/entries/:id/files/:no/content                   admin, organiser, secretary, collector of entry:id
  GET    /api/staff/entries/:id/files/:no/pages/:page               admin, organiser, secretary, collector of entry:id
  GET    /api/staff/contests/:id/screening                          admin, organiser, secretary, collector of contest:id
  POST   /api/staff/contests/:id/screening/reports                  admin, organiser, secretary of contest:id
  GET    /api/staff/contests/:id/similarity                         admin, organiser, secretary of contest:id
  POST   /api/staff/contests/:id/similarity/comparisons             admin, organiser, secretary of contest:id
  POST   /api/staff/contests/:id/similarity/texts                   admin, organiser, secretary of contest:id
  DELETE /api/staff/contests/:id/similarity/texts/:textId           admin, organiser, secretary of contest:id
  GET    /api/staff/entries/:id/screening                           admin, organiser, secretary, collector of entry:id
  POST   /api/staff/entries/:id/screening/decisions                 admin, organiser, secretary, collector of entry:id
  GET    /api/staff/entries/:id/similar                             admin, organiser, secretary, collector of entry:id
  GET    /api/staff/entries/:id/similar/:other                      admin, organiser, secretary, collector of entry:id
  POST   /api/staff/screening-decisions/:id/confirmation            admin, organiser, secretary, collector of screening-decision:id
  GET    /api/staff/contests/:id/entries                            admin, organiser, secretary of contest:id
  POST   /api/staff/contests/:id/entries                            admin, organiser, secretary of contest:id
  GET    /api/staff/contests/:id/entries/:entryId                   admin, organiser, secretary of contest:id
  POST   /api/staff/contests/:id/entries/:entryId/registration      admin, organiser, secretary of contest:id
  PUT    /api/staff/contests/:id/entries/:entryId/paper             admin, organiser, secretary of contest:id
  GET    /api/staff/contests/:id/exports/attempts.csv               admin, organiser, viewer, secretary of contest:id
  GET    /api/staff/contests/:id/exports/attempts.xlsx              admin, organiser, viewer, secretary of contest:id
  GET    /api/staff/contests/:id/exports/named-attempts.csv         admin, organiser of contest:id
  GET    /api/staff/contests/:id/exports/named-attempts.xlsx        admin, organiser of contest:id
  GET    /api/staff/contests/:id/participants                       admin, organiser of contest:id
  POST   /api/staff/contests/:id/publication                        admin, organiser of contest:id
  GET    /api/staff/contests/:id/publication                        admin, organiser of contest:id
  POST   /api/staff/contests/:id/publications                       admin, organiser of contest:id
  GET    /api/staff/contests/:id/report                             admin, organiser, viewer, secretary of contest:id
  GET    /api/staff/contests/:id/report.pdf                         admin, organiser, viewer, secretary of contest:id
  GET    /api/staff/contests/:id/report.xlsx                        admin, organiser, viewer, secretary of contest:id
  GET    /api/staff/contests/:id/works-report                       admin, organiser, viewer, secretary of contest:id
  GET    /api/staff/contests/:id/works-report.pdf                   admin, organiser, viewer, secretary of contest:id
  GET    /api/staff/contests/:id/works-report.xlsx                  admin, organiser, viewer, secretary of contest:id
  POST   /api/staff/contests/:id/rounds                             admin, organiser of contest:id
  GET    /api/staff/contests/:id/corrections                        admin, organiser, viewer, secretary of contest:id
  POST   /api/staff/contests/:id/corrections                        admin, organiser of contest:id
  POST   /api/staff/contests/:id/corrections/preview                admin, organiser of contest:id
  GET    /api/staff/contests/:id/corrections/questions/:roundId     admin, organiser of contest:id
  GET    /api/staff/contests/:id/deliberation                       admin, organiser, secretary, chief, judge of contest:id
  POST   /api/staff/contests/:id/deliberation                       admin, organiser, chief of contest:id
  POST   /api/staff/contests/:id/deliberation/corrections           admin, organiser, chief of contest:id
  POST   /api/staff/contests/:id/deliberation/conclusion            admin, organiser of contest:id
  POST   /api/staff/contests/:id/deliberation/decisions             admin, organiser, chief of contest:id
  POST   /api/staff/contests/:id/deliberation/decisions/:decisionId/withdrawal admin, organiser, chief of contest:id
  GET    /api/staff/contests/:id/deliberation/documents/:name       admin, organiser, secretary, chief, judge of contest:id
  POST   /api/staff/contests/:id/deliberation/publication           admin, organiser of contest:id
  POST   /api/staff/contests/:id/deliberation/signature             admin, organiser, chief of contest:id
  GET    /api/staff/contests/:id/remarks                            admin, organiser, chief of contest:id
  GET    /api/staff/contests/:id/remarks/:requestId/judges          admin, organiser, chief of contest:id
  POST   /api/staff/contests/:id/remarks/:requestId/markers         admin, organiser, chief of contest:id
  POST   /api/staff/contests/:id/remarks/:requestId/markers/:memberId/release admin, organiser, chief of contest:id
  POST   /api/staff/contests/:id/remarks/:requestId/step            admin, organiser, chief of contest:id
  GET    /api/staff/contests/:id/jury                               admin, organiser, chief of contest:id
  POST   /api/staff/contests/:id/jury                               admin, organiser, chief of contest:id
  PUT    /api/staff/contests/:id/key-holders                        admin, organiser of contest:id
  PUT    /api/staff/contests/:id/key-holders/mine                   key-holder of contest:id
  GET    /api/staff/contests/:id/results                            admin, organiser, viewer, secretary of contest:id
  GET    /api/staff/contests/:id/results/decisions                  admin, organiser, viewer, secretary of contest:id
  POST   /api/staff/contests/:id/results/decisions                  admin, organiser of contest:id
  POST   /api/staff/contests/:id/results/decisions/:decision/withdrawal admin, organiser of contest:id
  GET    /api/staff/contests/:id/results/differences                admin, organiser, viewer, secretary of contest:id
  POST   /api/staff/contests/:id/results/lot                        admin, organiser of contest:id
  GET    /api/staff/contests/:id/results/outcome                    admin, organiser, viewer, secretary of contest:id
  GET    /api/staff/contests/:id/results/people/:no                 admin, organiser, viewer, secretary of contest:id
  POST   /api/staff/contests/:id/results/recomputation              admin, organiser of contest:id
  GET    /api/staff/contests/:id/results/roles                      admin, organiser, viewer, secretary of contest:id
  PUT    /api/staff/contests/:id/results/roles/:no/:role            admin, organiser of contest:id
  DELETE /api/staff/contests/:id/results/roles/:no/:role            admin, organiser of contest:id
  GET    /api/staff/contests/:id/results/standings                  admin, organiser, viewer, secretary of contest:id
  GET    /api/staff/contests/:id/results/ties/:index                admin, organiser, viewer, secretary of contest:id
  GET    /api/staff/contests/:id/results/unranked                   admin, organiser, viewer, secretary of contest:id
  GET    /api/staff/contests/:id/suspicions                         admin, organiser of contest:id
  POST   /api/staff/contests/:id/suspicions/search                  admin, organiser of contest:id
  GET    /api/staff/contests/:id/rules                              admin, organiser, viewer, secretary of contest:id
  PUT    /api/staff/contests/:id/rules                              admin, organiser of contest:id
  GET    /api/staff/contests/:id/rules/:version                     admin, organiser, viewer, secretary of contest:id
  POST   /api/staff/contests/:id/rules/check                        admin, organiser of contest:id
  GET    /api/staff/contests/:id/stages                             admin, organiser, chief of contest:id
  GET    /api/staff/contests/:id/unit-targets/:period               admin, organiser, viewer, secretary of contest:id
  PUT    /api/staff/contests/:id/unit-targets/:period/:unitNo       admin, organiser of contest:id
  GET    /api/staff/contests/:id/unit-targets/:period/export        admin, organiser, viewer, secretary of contest:id
  POST   /api/staff/contests/:id/unit-targets/:period/import        admin, organiser of contest:id
  POST   /api/staff/contests/:id/weekly-rounds                      admin, organiser of contest:id
  GET    /api/staff/contests/:id/unregistered-winners               admin, organiser of contest:id
  PUT    /api/staff/contests/:id/unregistered-winners/:entryId/:ordinal admin, organiser of contest:id
  GET    /api/staff/contests/:id/unregistered-winners/:entryId/:ordinal/data admin, organiser of contest:id
  GET    /api/staff/contests/:id/winners                            admin, organiser of contest:id
  POST   /api/staff/contests/:id/uploads                            admin, organiser, secretary of contest:id
  POST   /api/staff/contests/:id/winners/requests                   admin, organiser of contest:id

  GET    /api/staff/me                                              all staff
  PUT    /api/staff/me/password                                     all staff

  PUT    /api/staff/corrections/:id/decision                        admin, organiser of correction:id

  PUT    /api/staff/jury/:id                                        admin, organiser, chief of jury-member:id
  DELETE /api/staff/jury/:id                                        admin, organiser, chief of jury-member:id
  POST   /api/staff/jury/:id/stop                                   admin, organiser of jury-member:id
  DELETE /api/staff/jury/:id/stop                                   admin, organiser of jury-member:id
  POST   /api/staff/jury/:id/ties                                   admin, organiser, chief of jury-member:id
  DELETE /api/staff/jury/:id/ties/:tieId                            admin, organiser, chief of jury-member:id
  PUT    /api/staff/suspicions/:id/decision                         admin, organiser of suspicion:id

  POST   /api/staff/participants/:id/recovery-code                  admin, organiser of participant:id

  GET    /api/staff/rounds/:id                                      admin, organiser, viewer, secretary of round:id
  PATCH  /api/staff/rounds/:id                                      admin, organiser of round:id
  DELETE /api/staff/rounds/:id                                      admin, organiser of round:id
  POST   /api/staff/rounds/:id/amendments                           admin, organiser of round:id
  POST   /api/staff/rounds/:id/clone                                admin, organiser of round:id
  GET    /api/staff/rounds/:id/entrants                             admin, organiser, viewer, secretary of round:id
  POST   /api/staff/rounds/:id/lot                                  admin, organiser of round:id
  GET    /api/staff/rounds/:id/preview                              admin, organiser of round:id
  GET    /api/staff/rounds/:id/rules                                admin, organiser, viewer, secretary of round:id
  PUT    /api/staff/rounds/:id/rules                                admin, organiser of round:id
  GET    /api/staff/rounds/:id/rules/:version                       admin, organiser, viewer, secretary of round:id
  POST   /api/staff/rounds/:id/rules/check                          admin, organiser of round:id
  POST   /api/staff/rounds/:id/seal                                 admin, organiser of round:id
  DELETE /api/staff/rounds/:id/seal                                 admin, organiser of round:id
  GET    /api/staff/rounds/:id/watch                                admin, organiser, viewer of round:id

  GET    /api/staff/sessions                                        all staff
  POST   /api/staff/sessions                                        everyone
  DELETE /api/staff/sessions/:id                                    all staff
  DELETE /api/staff/sessions/current                                all staff

  GET    /api/staff/stages/:id/assignment                           admin, organiser, chief of stage:id
  POST   /api/staff/stages/:id/assignment                           admin, organiser of stage:id
  GET    /api/staff/stages/:id/assignment/works                     admin, organiser, chief of stage:id
  GET    /api/staff/stages/:id/comparison                           admin, organiser, chief of stage:id
  POST   /api/staff/stages/:id/comparison                           admin, organiser, chief of stage:id
  POST   /api/staff/stages/:id/comparison/end                       admin, organiser, chief of stage:id
  GET    /api/staff/stages/:id/discrepancies                        admin, organiser, chief of stage:id
  POST   /api/staff/stages/:id/judges/:memberId/admission           admin, organiser, chief of stage:id
  GET    /api/staff/stages/:id/flags                                admin, organiser, chief of stage:id
  GET    /api/staff/stages/:id/minutes                              admin, organiser, chief of stage:id
  GET    /api/staff/stages/:id/progress                             admin, organiser, chief of stage:id
  PUT    /api/staff/stages/:id/references/:code                     admin, organiser, chief of stage:id
  GET    /api/staff/stages/:id/standardisation                      admin, organiser, chief of stage:id
  GET    /api/staff/stages/:id/statistics                           admin, organiser, chief of stage:id
  GET    /api/staff/stages/:id/works/:code                          admin, organiser, chief of stage:id
  POST   /api/staff/stages/:id/works/:code/decision                 admin, organiser, chief of stage:id
  POST   /api/staff/stages/:id/works/:code/exclusion                admin, organiser, chief of stage:id
  POST   /api/staff/stages/:id/works/:code/flag-dismissal           admin, organiser, chief of stage:id
  POST   /api/staff/stages/:id/works/:code/readmission              admin, organiser, chief of stage:id
  POST   /api/staff/stages/:id/works/:code/reopening                admin, organiser, chief of stage:id
  POST   /api/staff/stages/:id/works/:code/sanction                 admin, organiser, chief of stage:id
  POST   /api/staff/stages/:id/works/:code/third-marker             admin, organiser of stage:id
  POST   /api/staff/stages/:id/lock                                 admin, organiser, chief of stage:id
  POST   /api/staff/stages/:id/opening                              admin, organiser, chief of stage:id
  GET    /api/staff/stages/:id/promotion                            admin, organiser of stage:id
  POST   /api/staff/stages/:id/works                                admin, organiser of stage:id
  GET    /api/staff/stages/:id/works/:code/candidates               admin, organiser of stage:id
  POST   /api/staff/stages/:id/works/:code/moves                    admin, organiser of stage:id

  GET    /api/staff/unit-trees                                      admin, organiser, viewer, secretary, chief
  POST   /api/staff/unit-trees                                      admin
  GET    /api/staff/winner-checks/:id/data                          admin, organiser of winner-check:id
  PUT    /api/staff/winner-checks/:id/decision                      admin, organiser of winner-check:id
  POST   /api/staff/winner-checks/:id/reminder                      admin, organiser of winner-check:id
  POST   /api/staff/winner-checks/:id/reopening                     admin, organiser of winner-check:id
  PATCH  /api/staff/unit-trees/:id                                  admin
  DELETE /api/staff/unit-trees/:id                                  admin
  GET    /api/staff/unit-trees/:id/export                           admin, organiser, viewer, secretary, chief
  POST   /api/staff/unit-trees/:id/import                           admin
  GET    /api/staff/unit-trees/:id/units                            admin, organiser, viewer, secretary, chief
  POST   /api/staff/unit-trees/:id/units                            admin

  GET    /api/staff/units/:id                                       admin, organiser, viewer, secretary, chief
  PATCH  /api/staff/units/:id                                       admin
  DELETE /api/staff/units/:id                                       admin
  PUT    /api/staff/units/:id/headcounts/:asOf                      admin
  DELETE /api/staff/units/:id/headcounts/:asOf                      admin
  PUT    /api/staff/units/:id/populations/:asOf                     admin
  DELETE /api/staff/units/:id/populations/:asOf                     admin
  GET    /api/staff/units/:id/successors                            admin, organiser, viewer, secretary, chief
  PUT    /api/staff/units/:id/successors/:successorId               admin
  DELETE /api/staff/units/:id/successors/:successorId               admin
  DELETE /api/staff/uploads/:id                                     admin, organiser, secretary of upload:id
  GET    /api/staff/uploads/:id                                     admin, organiser, secretary of upload:id
  PATCH  /api/staff/uploads/:id                                     admin, organiser, secretary of upload:id
  GET    /api/staff/uploads/:id/content                             admin, organiser, secretary of upload:id
  GET    /api/staff/uploads/:id/pages/:page                         admin, organiser, secretary of upload:id
`;

interface Line {
  method: string;
  path: string;
  who: string;
}

const lines: Line[] = TABLE.split('\n').flatMap((text) => {
  const [, method, path, who] = /^ *(\S+) +(\S+) +(.+)$/.exec(text) ?? [];
  return method && path && who ? [{ method, path, who }] : [];
});

/** The words of the table for an access. */
function wordsOf(access: Access | undefined): string {
  switch (access?.kind) {
    case 'public':
      return 'everyone';
    case 'contestant':
      return 'contestants';
    case 'any-staff':
      return 'all staff';
    case 'staff': {
      const roles = PERMISSIONS[access.permission].join(', ');
      return access.scope === 'global' ? roles : `${roles} of ${access.scope}`;
    }
    case undefined:
      return 'nobody: it declares no access';
  }
}

let test: TestApp;
/** Somebody of each kind, as they call. Strangers are organisers of another contest. */
let callers: Record<
  'nobody' | 'forger' | 'contestant' | 'roleless' | 'stranger' | ContestRole,
  CallOptions
>;
/** Scope name -> a thing in the contest of `organiser` and `viewer`. */
let ours: Record<string, string>;

beforeAll(async () => {
  test = await createTestApp();
  const { contestId, roundId, person } = await playableRound(test, {
    opensIn: 3_600_000,
    sealed: false,
  });
  const { token, participantId } = await person();
  ours = { contest: contestId, round: roundId, participant: participantId, bank: randomUUID() };
  await query(
    test.db.tx,
    `INSERT INTO question_bank (id, name, contest_id) VALUES ($1, 'Ngân hàng', $2)`,
    [ours.bank, contestId],
  );
  ours.stage = await insertStage(test, contestId);
  Object.assign(ours, await insertMatters(test, { contestId, roundId, participantId }));
  const organiser = await staffMember(test, 'organiser', contestId);
  const { accountId } = organiser;
  Object.assign(ours, await insertDoubts(test, { contestId, accountId }));
  const members = await membersOf(contestId);
  const [unitNo] = await insertUnits(test, 'Xã:commune');
  await query(
    test.db.tx,
    'INSERT INTO collector_unit (account_id, contest_id, unit_no) VALUES ($1, $2, $3)',
    [members.collector.accountId, contestId, unitNo],
  );
  const sent = await insertUpload(test, { contestId, participantId });
  Object.assign(ours, sent);
  ours['screening-decision'] = await insertScreeningDecision(test, {
    entryId: sent.entry,
    accountId,
  });
  ours['jury-member'] = await insertMember(test, contestId, members.judge);
  callers = {
    nobody: {},
    forger: { token: `${token.slice(0, -4)}AAAA`, cookie: 'bv_staff=forged' },
    contestant: { token },
    roleless: await staffMember(test, 'nobody'),
    stranger: await staffMember(test, 'organiser', await insertContest(test)),
    ...members,
    organiser,
  };
});
afterAll(() => test.close());

/** Somebody of each role in a contest. */
async function membersOf(contestId: string): Promise<Record<ContestRole, StaffMember>> {
  const members = await Promise.all(
    CONTEST_ROLES.map(async (role) => [role, await staffMember(test, role, contestId)] as const),
  );
  return Object.fromEntries(members) as Record<ContestRole, StaffMember>;
}

/** Whether a line of the table names a role: whole words, since a judge is no chief judge. */
const names = (who: string, role: string): boolean =>
  who.split(' of ')[0]?.split(', ').includes(role) ?? false;

const OF_ROLES = new RegExp(`\\b(?:admin|${CONTEST_ROLES.join('|')})\\b`);

/** Calls a route, by default about our own things, and tells the status. */
async function statusFor(line: Line, caller: keyof typeof callers): Promise<number> {
  const [scope, parameter] = line.who.split(' of ')[1]?.split(':') ?? [];
  const path = line.path.replace(/:(\w+)/g, (_, name) =>
    name === parameter ? (ours[scope as string] as string) : randomUUID(),
  );
  const { token, cookie } = callers[caller];
  return (await test.call(line.method, path, { token, cookie })).status;
}

describe('the routes', () => {
  it('are those of the table, open to whom it says', () => {
    const written = lines.map(({ method, path, who }) => `${method} ${path}: ${who}`);
    const served = routesOf(test.app).map(
      ({ method, path, access }) => `${method} ${path}: ${wordsOf(access)}`,
    );
    expect({
      missingInTheTable: served.filter((route) => !written.includes(route)),
      onlyInTheTable: written.filter((route) => !served.includes(route)),
    }).toEqual({ missingInTheTable: [], onlyInTheTable: [] });
    expect(new Set(written).size).toBe(written.length);
  });

  it('have scopes that lead somewhere, and each has its thing in this spec', () => {
    for (const { access, path } of routesOf(test.app)) {
      if (access?.kind !== 'staff' || access.scope === 'global') continue;
      const [scope = '', parameter] = access.scope.split(':');
      expect({ path, registered: test.app.get(AccessScopes).has(scope) }).toEqual({
        path,
        registered: true,
      });
      expect(path).toContain(`/:${parameter}`);
      expect(Object.keys(ours)).toContain(scope);
    }
  });
});

const linesFor = (wanted: RegExp) => lines.filter(({ who }) => wanted.test(who));

describe('a contestants’ route', () => {
  it.each(linesFor(/^contestants$/))('is closed to others: $method $path', async (line) => {
    for (const caller of ['nobody', 'forger', 'organiser'] as const) {
      expect({ caller, status: await statusFor(line, caller) }).toEqual({ caller, status: 401 });
    }
  });
});

describe('a staff route', () => {
  it.each(linesFor(new RegExp(`staff|${OF_ROLES.source}`)))(
    'is closed to others: $method $path',
    async (line) => {
      for (const caller of ['nobody', 'forger', 'contestant'] as const) {
        expect({ caller, status: await statusFor(line, caller) }).toEqual({ caller, status: 401 });
      }
    },
  );

  it.each(linesFor(OF_ROLES))('is closed to the wrong role: $method $path', async (line) => {
    const scope = line.who.split(' of ')[1];
    const expected = (caller: 'roleless' | 'stranger' | ContestRole): number | null => {
      const role = caller === 'stranger' ? 'organiser' : caller;
      if (scope !== undefined && (caller === 'stranger' || caller === 'roleless')) return 404;
      return names(line.who, role) ? null : 403;
    };
    for (const caller of ['roleless', 'stranger', ...CONTEST_ROLES] as const) {
      const status = expected(caller);
      if (status === null) continue;
      expect({ caller, status: await statusFor(line, caller) }).toEqual({ caller, status });
    }
  });

  it.each(linesFor(new RegExp(CONTEST_ROLES.join('|'))).filter(({ method }) => method === 'GET'))(
    'is open to the right role: $method $path',
    async (line) => {
      for (const caller of CONTEST_ROLES) {
        if (!names(line.who, caller)) continue;
        expect([401, 403]).not.toContain(await statusFor(line, caller));
      }
    },
  );
});

describe('a public route', () => {
  it.each(linesFor(/^everyone$/).filter(({ method }) => method === 'GET'))(
    'is open to all: $method $path',
    async (line) => {
      for (const caller of ['nobody', 'forger', 'contestant', 'roleless'] as const) {
        expect([401, 403, 500]).not.toContain(await statusFor(line, caller));
      }
    },
  );
});
