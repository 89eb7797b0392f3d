// Generated from openapi.json by "npm run generate"; not to be edited.
export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process lives */
        get: operations["Health_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** PostgreSQL and Redis answer */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My sessions, the newest first */
        get: operations["Sessions_list"];
        put?: never;
        /** Sign in: opens a session, kept in the cookie bv_staff */
        post: operations["Sessions_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["Sessions_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions */
        delete: operations["Sessions_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in account and its roles */
        get: operations["Sessions_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change my password: ends all my sessions and begins a new one */
        put: operations["Sessions_changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts by e-mail, a page at a time */
        get: operations["Accounts_list"];
        put?: never;
        /** Create an account */
        post: operations["Accounts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: operations["Accounts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name, e-mail or rights of an account, disable it or enable it */
        patch: operations["Accounts_update"];
        trace?: never;
    };
    "/api/staff/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the password of an account: ends all its sessions */
        put: operations["Accounts_setPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/accounts/{id}/roles/{contestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give an account its role in a contest */
        put: operations["Accounts_giveRole"];
        post?: never;
        /** Take the role in a contest away */
        delete: operations["Accounts_takeRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find units of a tree by name or code, accents aside; without `q` the first ones */
        get: operations["Units_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/unit-trees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All trees */
        get: operations["Trees_trees"];
        put?: never;
        /** Add an empty tree */
        post: operations["Trees_createTree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/unit-trees/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a tree without units */
        delete: operations["Trees_deleteTree"];
        options?: never;
        head?: never;
        /** Rename a tree */
        patch: operations["Trees_renameTree"];
        trace?: never;
    };
    "/api/staff/unit-trees/{id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units of a tree, a page at a time, with the headcount in force */
        get: operations["Trees_units"];
        put?: never;
        /** Add a unit */
        post: operations["Trees_createUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/unit-trees/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring the tree to what a file says; the same file again changes nothing */
        post: operations["Trees_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/unit-trees/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tree as CSV, with the headcounts in force on a day */
        get: operations["Trees_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit with its headcounts, populations, predecessors and successors */
        get: operations["UnitsStaff_unit"];
        put?: never;
        post?: never;
        /** Delete a unit that nobody chose and nothing hangs from */
        delete: operations["UnitsStaff_delete"];
        options?: never;
        head?: never;
        /** Change a unit; its code and number stay */
        patch: operations["UnitsStaff_update"];
        trace?: never;
    };
    "/api/staff/units/{id}/headcounts/{asOf}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the headcount from a day on */
        put: operations["UnitsStaff_putHeadcount"];
        post?: never;
        /** Take a headcount away */
        delete: operations["UnitsStaff_deleteHeadcount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/units/{id}/populations/{asOf}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the population from a day on */
        put: operations["UnitsStaff_putPopulation"];
        post?: never;
        /** Take a population away */
        delete: operations["UnitsStaff_deletePopulation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/units/{id}/successors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units that its people belong to on a day, through every merger and split */
        get: operations["UnitsStaff_successors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/units/{id}/successors/{successorId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that a unit went on as another (merger, split, renaming) */
        put: operations["UnitsStaff_putLink"];
        post?: never;
        /** Take such a link away */
        delete: operations["UnitsStaff_deleteLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/banks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The banks I may draw from: those of my contests, and the shared ones */
        get: operations["Banks_list"];
        put?: never;
        /** Create a bank in a contest of mine; a shared one as an admin */
        post: operations["Banks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/banks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One bank */
        get: operations["Banks_get"];
        put?: never;
        post?: never;
        /** Delete a bank without questions */
        delete: operations["Banks_delete"];
        options?: never;
        head?: never;
        /** Rename a bank */
        patch: operations["Banks_rename"];
        trace?: never;
    };
    "/api/staff/banks/{id}/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many questions in use there are of each topic and difficulty */
        get: operations["Banks_topics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/banks/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search and filter, a page at a time, by code */
        get: operations["Questions_list"];
        put?: never;
        /** Add a question */
        post: operations["Questions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/banks/{id}/questions/{questionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One question in its current version */
        get: operations["Questions_get"];
        /** Write the next version; papers sealed before keep theirs */
        put: operations["Questions_revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/banks/{id}/questions/{questionId}/retired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Retire a question, or take it back */
        put: operations["Questions_retire"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/banks/{id}/questions/{questionId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a question */
        get: operations["Questions_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/banks/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import questions, all or none; a known code gets a new version if it says something new */
        post: operations["Exchange_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/banks/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole bank as JSON, images included; an import takes it back */
        get: operations["Exchange_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/banks/{id}/import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An XLSX workbook to fill in */
        get: operations["Exchange_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/banks/{id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload an image for the questions of a bank */
        post: operations["Media_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An image; it never changes under its address */
        get: operations["Media_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published contests with their rounds */
        get: operations["PublicContests_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contest: rules, rounds, seals, registration, numbers so far */
        get: operations["PublicContests_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contests I have a role in; all of them for an admin */
        get: operations["StaffContests_list"];
        put?: never;
        /** A new contest, not public yet */
        post: operations["StaffContests_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contest, with what its publication still needs */
        get: operations["StaffContests_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes what is given */
        patch: operations["StaffContests_edit"];
        trace?: never;
    };
    "/api/staff/contests/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What blocks the publication of a result, and what was published */
        get: operations["Publications_look"];
        put?: never;
        /** Makes the contest public; it stays so */
        post: operations["StaffContests_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new round with its rules */
        post: operations["StaffContests_addRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/weekly-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Repeats a round week after week */
        post: operations["StaffContests_addWeekly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules of the contest in force and the list of all versions */
        get: operations["ContestRules_inForce"];
        /** Puts rules in force as a new version; with a reason, as a published amendment */
        put: operations["ContestRules_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/rules/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of the rules of the contest */
        get: operations["ContestRules_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/rules/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What saving these rules would meet, and how they read */
        post: operations["ContestRules_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One round */
        get: operations["StaffRounds_get"];
        put?: never;
        post?: never;
        /** Removes a round that nothing published refers to */
        delete: operations["StaffRounds_remove"];
        options?: never;
        head?: never;
        /** Changes title or window; the window only before the opening */
        patch: operations["StaffRounds_edit"];
        trace?: never;
    };
    "/api/staff/rounds/{id}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new round with the same rules */
        post: operations["StaffRounds_clone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/rounds/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules in force and the list of all versions */
        get: operations["StaffRounds_rulesInForce"];
        /** Puts rules in force as a new version */
        put: operations["StaffRounds_saveRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/rounds/{id}/rules/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of the rules */
        get: operations["StaffRounds_rulesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/rounds/{id}/rules/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What saving these rules would meet, and how they read */
        post: operations["StaffRounds_checkRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/rounds/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts rules in force and publishes the reason */
        post: operations["StaffRounds_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/rounds/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A paper with its key */
        get: operations["Sealing_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/rounds/{id}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draws the papers for good and publishes their fingerprints */
        post: operations["Sealing_seal"];
        /** Ends the seal, up to a minute before the opening; the reason is public */
        delete: operations["Sealing_unseal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register for a contest */
        post: operations["Participants_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Come back in with the entry code */
        post: operations["Participants_wayBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Me in this contest */
        get: operations["Participants_whoAmI"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give or withdraw consents; those left out stay as they are */
        patch: operations["Participants_changeConsents"];
        trace?: never;
    };
    "/api/contestant/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget me on this device */
        delete: operations["Participants_forget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of a contest, by number; contact masked */
        get: operations["ParticipantsStaff_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/participants/{id}/recovery-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new entry code; the old one ends, and the ledger says who made it */
        post: operations["ParticipantsStaff_renewCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My attempts in a round */
        get: operations["Attempts_list"];
        put?: never;
        /** Start an attempt; asked again, the same open attempt with its saved answers */
        post: operations["Attempts_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attempts/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Keep the answers so far; durable when answered, an older seq changes nothing */
        patch: operations["Attempts_save"];
        trace?: never;
    };
    "/api/attempts/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit; asked again, the same receipt */
        post: operations["Attempts_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attempts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One attempt of mine; with the paper while it is open */
        get: operations["Attempts_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signing-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public key that verifies receipts */
        get: operations["Attempts_signingKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The board of a round or of one unit, at most a second old */
        get: operations["Boards_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My points, my rank, of how many, and my rank in my unit */
        get: operations["Boards_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/rounds/{id}/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a round goes, and a ticket to the room that tells it every second */
        get: operations["Watch_begin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report of a contest or of one round, live while it runs */
        get: operations["Report_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/report.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as a workbook: a sheet for each of its tables */
        get: operations["ReportFiles_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as an administrative document, ready to be signed */
        get: operations["ReportFiles_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/unit-targets/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every unit of the contest with its target */
        get: operations["Targets_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/unit-targets/{period}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units and targets as CSV, to be filled in and imported */
        get: operations["Targets_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/unit-targets/{period}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring targets to what a file says; the same file again changes nothing */
        post: operations["Targets_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/unit-targets/{period}/{unitNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the target of a unit; without numbers it is taken away */
        put: operations["Targets_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/exports/attempts.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every attempt handed in, people by their numbers, as XLSX */
        get: operations["Exports_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/exports/attempts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every attempt handed in, people by their numbers, as CSV */
        get: operations["Exports_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/exports/named-attempts.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every attempt handed in, with names, birth dates and sexes, as XLSX */
        get: operations["Exports_namedXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/exports/named-attempts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every attempt handed in, with names, birth dates and sexes, as CSV */
        get: operations["Exports_namedCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/works-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report of a contest’s works and their authors, live while it runs */
        get: operations["WorksReport_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/works-report.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report of works as a workbook */
        get: operations["WorksReport_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/works-report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report of works as an administrative document */
        get: operations["WorksReport_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the contest takes, and my works in it */
        get: operations["Entries_mine"];
        put?: never;
        /** Begin a draft; with the same key again, the same draft */
        post: operations["Entries_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my works, with its receipts */
        get: operations["Entries_one"];
        put?: never;
        post?: never;
        /** Withdraw a work before the close, or throw a draft away */
        delete: operations["Entries_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My draft as it is stored, and what it still misses */
        get: operations["Entries_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Keep changes of a draft; durable when answered, refused when made of an old version */
        patch: operations["Entries_save"];
        trace?: never;
    };
    "/api/entries/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand the draft in, or replace what was; asked again, the same receipt */
        post: operations["Entries_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/{id}/co-authors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom my draft names beside me, and what they said */
        get: operations["CoAuthors_list"];
        put?: never;
        /** A code by which one of them confirms; told once, voids the one before */
        post: operations["CoAuthors_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/co-authored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Works that name me beside the author who sends them */
        get: operations["CoAuthors_named"];
        put?: never;
        /** Answers an invitation: confirmed, or declined */
        post: operations["CoAuthors_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/co-authored/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an invitation asks me */
        post: operations["CoAuthors_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/co-authored/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines being named in a work */
        post: operations["CoAuthors_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the contest takes */
        get: operations["EntriesStaff_call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries, the newest first; found without accents */
        get: operations["EntriesStaff_page"];
        put?: never;
        /** Type a paper entry in; it counts once registered */
        post: operations["EntriesStaff_type"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/entries/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry with its authors, text, files and receipts */
        get: operations["EntriesStaff_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/entries/{entryId}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct a typed entry until somebody decides on it */
        put: operations["EntriesStaff_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/entries/{entryId}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a typed entry into the book, with its scanned pages */
        post: operations["EntriesStaff_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries to be screened, by number, with what was found; for a unit those on its desk */
        get: operations["Screening_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/screening/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has every entry that waits looked through again */
        post: operations["Screening_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/entries/{id}/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An entry with everything that was found, and the decisions */
        get: operations["Screening_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/entries/{id}/screening/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts, rejects or sends back, with a reason */
        post: operations["Screening_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/screening-decisions/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A second person confirms or refuses a proposed rejection */
        post: operations["Screening_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/similarity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many works are compared, and the contest's own texts */
        get: operations["Similarity_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/similarity/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has every work compared anew */
        post: operations["Similarity_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/similarity/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a text that works may repeat: the call, a law */
        post: operations["Similarity_addText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/similarity/texts/{textId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes such a text */
        delete: operations["Similarity_removeText"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/entries/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Other works that have passages of this one; a unit reads of those on its own desk */
        get: operations["Similarity_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/entries/{id}/similar/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two works beside each other, with what they share; a unit reads only that of works elsewhere */
        get: operations["Similarity_sideBySide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The desks of units that the caller may see */
        get: operations["Tiers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/desks/{unitNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The works on a desk; marks are sealed for others than the unit */
        get: operations["Tiers_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/desks/{unitNo}/marks/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark a work on one’s own desk */
        put: operations["Tiers_mark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/desks/{unitNo}/forwardings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the works upwards that the rules choose */
        post: operations["Tiers_forward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/forwarded/{entryId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a work back to the unit that forwarded it */
        post: operations["Tiers_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How units stand against the quotas of the rules */
        get: operations["Tiers_quotasOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/collectors/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which unit a collector collects for */
        put: operations["Tiers_assign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/entries/{id}/files/{no}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of what was handed in last; ranges are answered */
        get: operations["DeskFiles_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/entries/{id}/files/{no}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of a PDF or a scan as a picture */
        get: operations["DeskFiles_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a file of an entry (tus creation), with its first part or without */
        post: operations["Uploads_create"];
        delete?: never;
        /** What of tus is spoken */
        options: operations["Uploads_options"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the file: received, checked, ready or refused */
        get: operations["Uploads_state"];
        put?: never;
        post?: never;
        /** Remove a file (tus termination), unless it was handed in */
        delete: operations["Uploads_remove"];
        options?: never;
        /** How much of the file is here (tus) */
        head: operations["Uploads_head"];
        /** Send the next part (tus); the last one is answered once the file was checked */
        patch: operations["Uploads_patch"];
        trace?: never;
    };
    "/api/uploads/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file as it was sent; ranges are answered */
        get: operations["Uploads_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a scan of a paper entry (tus creation) */
        post: operations["UploadsStaff_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a file */
        get: operations["UploadsStaff_state"];
        put?: never;
        post?: never;
        /** Remove a file, unless it was handed in */
        delete: operations["UploadsStaff_remove"];
        options?: never;
        /** How much of the file is here (tus) */
        head: operations["UploadsStaff_head"];
        /** Send the next part (tus) */
        patch: operations["UploadsStaff_patch"];
        trace?: never;
    };
    "/api/staff/uploads/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file as it was sent; ranges are answered */
        get: operations["UploadsStaff_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/uploads/{id}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of a PDF or a scan as a picture */
        get: operations["UploadsStaff_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Judges with their loads, and the last computation */
        get: operations["Assignment_state"];
        put?: never;
        /** Deals the works: anew before the stage opens, filling up after */
        post: operations["Assignment_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/assignment/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of works by code, with who has them */
        get: operations["Assignment_works"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/works/{code}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may take a work, and why others may not */
        get: operations["Assignment_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/works/{code}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a work by hand, as it was seen */
        post: operations["Assignment_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/jury/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A judge stops: what they have not marked goes to others */
        post: operations["Assignment_stop"];
        /** A judge who stopped may be given works again */
        delete: operations["Assignment_resume"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/jury": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The jury with teams, units, ties and works in hand */
        get: operations["Jury_list"];
        put?: never;
        /** Takes a staff account into the jury */
        post: operations["Jury_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/jury/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes where a member sits and what makes their conflicts */
        put: operations["Jury_change"];
        post?: never;
        /** Takes a member out who never had a work */
        delete: operations["Jury_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/jury/{id}/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters a tie that a member declared */
        post: operations["Jury_addTie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/jury/{id}/ties/{tieId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a tie away that was entered by mistake; never one’s own */
        delete: operations["Jury_removeTie"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/contests/{id}/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ties that I declared, and my own unit */
        get: operations["OwnTies_mine"];
        put?: never;
        /** Declares a tie: works of such authors are never mine */
        post: operations["OwnTies_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stages of judging, and how far each is */
        get: operations["Stages_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the judges begin */
        post: operations["Stages_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Locks the marks of a stage for good */
        post: operations["Stages_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/blinding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Key holders, runs and how far they are */
        get: operations["Custody_state"];
        put?: never;
        /** Codes every accepted entry that has no code yet */
        post: operations["Custody_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/key-holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Names the two key holders */
        put: operations["Custody_name"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/key-holders/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets my passphrase; nobody else can know it or set it */
        put: operations["Custody_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings the works that go on from the stages before */
        post: operations["Custody_bring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/promotion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which works go on to a stage, and why; and which did before */
        get: operations["Custody_promoted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/blinding/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** My turn of the two that open the link, once the marks are locked */
        post: operations["Custody_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages/{id}/pair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pair that waits for me; read the two as works */
        get: operations["Comparison_next"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages/{id}/pairs/{pairId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which is better; answers with the next pair */
        put: operations["Comparison_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How sure the order near the prizes is */
        get: operations["Comparison_read"];
        put?: never;
        /** Begin to compare the works of the band in the rules */
        post: operations["Comparison_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/comparison/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the comparison */
        post: operations["Comparison_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/discrepancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Works that wait for people, the oldest first */
        get: operations["DiscrepancyDecisions_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All minutes of the stage, the oldest first */
        get: operations["DiscrepancyDecisions_minutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/works/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A work with its marks, and how they came to its mark */
        get: operations["DiscrepancyDecisions_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/works/{code}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide a mark, with minutes */
        post: operations["DiscrepancyDecisions_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/works/{code}/sanction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take off what the rules take off for a breach, with minutes */
        post: operations["DiscrepancyDecisions_sanction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/works/{code}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a mark, so that its judge marks again */
        post: operations["DiscrepancyDecisions_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/works/{code}/third-marker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose who marks a third time, where nobody was found; by those who do not judge */
        post: operations["DiscrepancyDecisions_thirdMarker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What judges call attention to, and works that are out */
        get: operations["Exclusions_flags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/works/{code}/flag-dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a flag aside, with a reason */
        post: operations["Exclusions_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/works/{code}/exclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a work out of the contest, with minutes */
        post: operations["Exclusions_exclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/works/{code}/readmission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a work back into the contest, with minutes */
        post: operations["Exclusions_readmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I judge, and how far I am */
        get: operations["Judge_stages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages/{id}/works": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My works, in the order in which they come */
        get: operations["Judge_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages/{id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The next work to mark */
        get: operations["Judge_next"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages/{id}/works/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A work, what it is marked by, and my mark */
        get: operations["Judge_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages/{id}/works/{code}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save my mark as it grows */
        put: operations["Judge_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages/{id}/works/{code}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lock my mark; the total is computed here */
        post: operations["Judge_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages/{id}/works/{code}/conflict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a work back that I must not mark */
        post: operations["Judge_conflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the stage goes, and a ticket to the room that tells it live */
        get: operations["Progress_watch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the marks are worth: agreement, severity, sureness, prize lines */
        get: operations["Progress_worth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/standardisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reference works, and how judges stand to them */
        get: operations["References_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/references/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make a work one that judges are held against, with minutes */
        put: operations["References_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/stages/{id}/judges/{memberId}/admission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a judge go on, with minutes */
        post: operations["References_admit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages/{id}/works/{code}/discussion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Marks that differ, and what was said about them */
        get: operations["Talk_read"];
        put?: never;
        /** Say something */
        post: operations["Talk_say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages/{id}/works/{code}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose what the work is worth */
        post: operations["Talk_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages/{id}/works/{code}/proposals/{ordinal}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to the newest proposal */
        post: operations["Talk_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages/{id}/works/{code}/disagreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** There is no agreement: the chief judge decides */
        post: operations["Talk_disagree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages/{id}/works/{code}/files/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of a work; ranges are served */
        get: operations["WorkFiles_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judge/stages/{id}/works/{code}/files/{no}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of a file as a picture, counted from 1 */
        get: operations["WorkFiles_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/certificates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a certificate is valid, replaced or revoked */
        get: operations["Certificates_byCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/me/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My certificates in a contest, the newest first */
        get: operations["Certificates_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/me/certificates/{certificateId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A certificate of mine to print */
        get: operations["Certificates_myPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Certificates by number, found by name, code, number, unit */
        get: operations["CertificatesStaff_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/outdated-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Valid ones that stand for nothing any more: to be revoked */
        get: operations["CertificatesStaff_outdated"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/certificates/{certificateId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A certificate as it was issued */
        get: operations["CertificatesStaff_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/certificates/{certificateId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a certificate for good */
        post: operations["CertificatesStaff_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/certificates/{certificateId}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues another in its place; answers the new one */
        post: operations["CertificatesStaff_replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/certificate-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates with their newest designs, and designs to begin with */
        get: operations["Designs_all"];
        put?: never;
        /** A new template */
        post: operations["Designs_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/certificate-templates/{templateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A template with its newest design */
        get: operations["Designs_one"];
        /** The next design of a template; what was issued keeps its own */
        put: operations["Designs_save"];
        post?: never;
        /** Takes a template away; what was issued by it stays */
        delete: operations["Designs_retire"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/certificate-templates/{templateId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A template, filled in with an example */
        get: operations["Designs_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/certificate-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A design that is not saved, filled in with an example */
        post: operations["Designs_previewDesign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/certificate-pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload an emblem or a signature */
        post: operations["Designs_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/certificate-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest batches with how far they are */
        get: operations["Batches_recent"];
        put?: never;
        /** Issues to everybody who is still without, then prints a file per unit */
        post: operations["Batches_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/certificate-batches/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a batch is */
        get: operations["Batches_one"];
        put?: never;
        post?: never;
        /** Stops a batch where it is; what was issued stays valid */
        delete: operations["Batches_cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/certificate-batches/{batchId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files to print from, by unit */
        get: operations["Batches_files"];
        put?: never;
        post?: never;
        /** Removes the files of a batch; certificates stay valid */
        delete: operations["Batches_removeFiles"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/certificate-files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One file to print from */
        get: operations["Batches_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/deliberation/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs the award list by codes; then the key holders may open them */
        post: operations["AwardLists_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/deliberation/conclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fixes the award list with authors, once the codes are open */
        post: operations["AwardLists_conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/deliberation/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the award list public; its winners can be given certificates */
        post: operations["AwardLists_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/deliberation/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a work out of the prizes after the publication, or puts it back */
        post: operations["AwardLists_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/deliberation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rankings, proposed awards, ties, decisions */
        get: operations["Deliberation_room"];
        put?: never;
        /** Opens the room once every stage is locked */
        post: operations["Deliberation_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/deliberation/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a decision of the jury with its reason and votes */
        post: operations["Deliberation_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/deliberation/decisions/{decisionId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a decision back; it stays on record */
        post: operations["Deliberation_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/deliberation/documents/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Minutes, award list, as PDF or DOCX */
        get: operations["Deliberation_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published award list of a writing contest, with every version of it */
        get: operations["PublicAwards_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/awards/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules, marks by code and awards, signed: for `bangvang replay` */
        get: operations["PublicAwards_bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish the result of a round or of the contest; a worker writes it */
        post: operations["Publications_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every published version of a contest’s results, and the key that verifies them */
        get: operations["Results_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/results/{label}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version: prizes, units, figures, and which standings there are */
        get: operations["Results_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/results/{label}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of one standing */
        get: operations["Results_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/results/{label}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find people by name, accents or not, or by number */
        get: operations["Results_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/results/{label}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed bundle from which anybody can compute the result anew */
        get: operations["Results_bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds, how far each is closed and computed, and what waits for people */
        get: operations["ResultsDesk_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/results/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Actual values, ties, prizes and awards of the newest computation */
        get: operations["ResultsDesk_outcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/results/ties/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody of a tie as CSV, by its place among the unresolved ones */
        get: operations["ResultsDesk_tie"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/results/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of a ranking, or who fits a number or a name */
        get: operations["ResultsDesk_standings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/results/unranked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People without a rank, with the reason */
        get: operations["ResultsDesk_unranked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/results/people/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a person is where they are */
        get: operations["ResultsDesk_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/results/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the two scorers differ */
        get: operations["ResultsDesk_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/results/recomputation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has everything computed again; nothing changes where no fact did */
        post: operations["ResultsDesk_recompute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/results/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions, the newest first */
        get: operations["Decisions_list"];
        put?: never;
        /** Settles a tie, or passes a winner over; with minutes */
        post: operations["Decisions_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/results/decisions/{decision}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a decision back; both stay on record */
        post: operations["Decisions_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/results/lot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reveals the seed of the lot of the ranking over rounds */
        post: operations["Decisions_revealOverall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/rounds/{id}/lot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reveals the seed of the lot, after the closing */
        post: operations["Decisions_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/results/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People with roles that may bar them */
        get: operations["Decisions_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/results/roles/{no}/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enters a role of a person */
        put: operations["Decisions_enter"];
        post?: never;
        /** Takes a role of a person away */
        delete: operations["Decisions_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{id}/result/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My rank in a round, what decided it, and which attempt counts */
        get: operations["MyResult_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Until when I may appeal against what, and what I appealed */
        get: operations["Appeals_mine"];
        put?: never;
        /** Appeal against a published result, within its window, once per matter */
        post: operations["Appeals_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/appeals/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a file to an open appeal */
        post: operations["Appeals_addEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/appeals/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an appeal back; it stays on record */
        post: operations["Appeals_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appeals of a contest, the oldest first */
        get: operations["AppealsStaff_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/appeals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One appeal */
        get: operations["AppealsStaff_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/appeals/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answer an appeal, once */
        put: operations["AppealsStaff_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/appeals/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name the correction that an upheld appeal led to */
        put: operations["AppealsStaff_link"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/appeals/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what was done about an upheld appeal that needs no correction */
        put: operations["AppealsStaff_settle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/appeals/{id}/evidence/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of an appeal as it was handed in */
        get: operations["AppealsStaff_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/rounds/{id}/entrants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rounds that entrants come from, and who is let in, by number */
        get: operations["Qualified_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/unregistered-winners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Winners who never registered, and what was typed for them */
        get: operations["TypedWinners_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/unregistered-winners/{entryId}/{ordinal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Type what a winner’s papers say, or that they are not recognised */
        put: operations["TypedWinners_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/unregistered-winners/{entryId}/{ordinal}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was typed for a winner; reading it is on record */
        get: operations["TypedWinners_data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/winner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the organisers ask me for, if I am among the winners */
        get: operations["Winners_read"];
        /** Give exactly what was asked for, or decline */
        put: operations["Winners_reply"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/winners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Winners of the newest result and how far their checks are */
        get: operations["WinnersStaff_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/winners/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask every winner who was not asked yet for what the rules require */
        post: operations["WinnersStaff_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/winner-checks/{id}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a winner gave; reading it is on record */
        get: operations["WinnersStaff_data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/winner-checks/{id}/reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to a winner again */
        post: operations["WinnersStaff_remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/winner-checks/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Confirm a winner, or declare the place void */
        put: operations["WinnersStaff_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/winner-checks/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look at a decided or declined winner again */
        post: operations["WinnersStaff_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corrections of a contest, the newest first */
        get: operations["Corrections_list"];
        put?: never;
        /** Proposes a correction */
        post: operations["Corrections_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/corrections/questions/{roundId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions of a round with their keys, for whoever corrects one */
        get: operations["Corrections_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/corrections/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a correction would change */
        post: operations["Corrections_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/corrections/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Approves or refuses a correction that another person proposed */
        put: operations["Corrections_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contests/{slug}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My works with their marks, and the re-markings I asked for */
        get: operations["Remarking_mine"];
        put?: never;
        /** Ask for a work to be marked again, within the window, once */
        post: operations["Remarking_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Re-markings asked for, and what each waits for */
        get: operations["RemarkingStaff_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/remarks/{requestId}/judges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may mark the work again, and what keeps the others from it */
        get: operations["RemarkingStaff_judges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/remarks/{requestId}/markers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the work to a fresh judge */
        post: operations["RemarkingStaff_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/remarks/{requestId}/markers/{memberId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the work off a desk before it is marked */
        post: operations["RemarkingStaff_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/remarks/{requestId}/step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a re-marking further: judges, dialogue, answer */
        post: operations["RemarkingStaff_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/suspicions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suspicions with their evidence, the newest first */
        get: operations["Suspicion_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/contests/{id}/suspicions/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has closed rounds looked through again */
        post: operations["Suspicion_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/suspicions/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Clears a suspicion, or says that it was acted on */
        put: operations["Suspicion_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        HealthDto: {
            /** @example ok */
            status: string;
        };
        /** @enum {string} */
        ProblemCode: "VALIDATION_FAILED" | "MALFORMED_BODY" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "CONFLICT" | "UNAUTHENTICATED" | "FORBIDDEN" | "CROSS_SITE_REFUSED" | "TOO_MANY_REQUESTS" | "INTERNAL" | "UNAVAILABLE" | "OVERLOADED" | "SIGN_IN_FAILED" | "SIGN_IN_THROTTLED" | "ACCOUNT_EXISTS" | "LAST_ADMIN" | "ROLES_EXCLUDE" | "CONTEST_NOT_FOUND" | "SLUG_TAKEN" | "CONTEST_NOT_PUBLISHED" | "CONTEST_PUBLISHED" | "CONTEST_INCOMPLETE" | "ROUND_NOT_FOUND" | "ROUND_NOT_OPEN" | "ROUND_CLOSED" | "ROUND_NOT_SEALED" | "ROUND_SEALED" | "ROUND_OPENED" | "ROUNDS_OVERLAP" | "AMENDMENT_REQUIRED" | "RULES_FIXED" | "RULES_INVALID" | "BANK_TOO_SMALL" | "REGISTRATION_CLOSED" | "ALREADY_REGISTERED" | "WAY_BACK_REFUSED" | "ATTEMPT_NOT_FOUND" | "RESULT_AWAITED" | "NOT_QUALIFIED" | "ATTEMPTS_EXHAUSTED" | "ATTEMPT_EXPIRED" | "ATTEMPT_SUBMITTED" | "ANSWER_INVALID" | "UNIT_NOT_FOUND" | "IMPORT_REJECTED" | "QUESTION_NOT_FOUND" | "BANK_NOT_FOUND" | "PUBLICATION_NOT_FOUND" | "PUBLICATION_BLOCKED" | "PUBLICATION_UNDER_WAY" | "PUBLICATION_TAKEN" | "WINNER_NOT_ASKED" | "WINNER_CHECK_CLOSED" | "APPEAL_NOT_FOUND" | "APPEALS_NOT_OFFERED" | "APPEAL_TOO_EARLY" | "APPEAL_TOO_LATE" | "APPEAL_FOREIGN" | "APPEAL_EXISTS" | "APPEAL_CLOSED" | "EVIDENCE_REFUSED" | "CERTIFICATE_NOT_FOUND" | "CERTIFICATE_ENDED" | "CERTIFICATES_RUNNING" | "CERTIFICATES_EMPTY" | "RESULT_NOT_COMPUTED" | "ROUND_NOT_CLOSED" | "DECISION_INVALID" | "CORRECTION_NOT_FOUND" | "CORRECTION_INVALID" | "CORRECTION_DECIDED" | "SECOND_PERSON_REQUIRED" | "SCREENING_STALE" | "RETURN_NOT_POSSIBLE" | "SUSPICION_NOT_FOUND" | "SUSPICION_DECIDED" | "FILE_UNKNOWN" | "FILE_NOT_WANTED" | "FILE_EMPTY" | "FILE_DAMAGED" | "FILE_ENCRYPTED" | "FILE_ACTIVE" | "FILE_AMBIGUOUS" | "FILE_BOMB" | "FILE_TOO_LONG" | "FILE_TOO_HARD" | "FILE_INFECTED" | "SCANNER_AWAY" | "UPLOAD_NOT_FOUND" | "UPLOAD_PROTOCOL" | "UPLOAD_OFFSET" | "UPLOAD_CHECKSUM" | "UPLOAD_TOO_LARGE" | "UPLOAD_QUOTA" | "UPLOAD_EXPIRED" | "UPLOAD_NOT_READY" | "UPLOAD_IN_USE" | "UPLOADS_CLOSED" | "CALL_NOT_FOUND" | "CALL_NOT_OPEN" | "CALL_CLOSED" | "ENTRY_NOT_FOUND" | "ENTRY_CLOSED" | "ENTRY_INCOMPLETE" | "ENTRY_LIMIT" | "ENTRY_EXISTS" | "INVITATION_GONE" | "INVITATION_NAME" | "DRAFT_STALE" | "FORWARD_BLOCKED" | "STAGE_NOT_FOUND" | "STAGE_NOT_READY" | "STAGE_LOCKED" | "MARK_STALE" | "MARK_LOCKED" | "MARK_OPEN" | "MARK_INVALID" | "JUDGE_STOPPED" | "WORK_CHANGED" | "NOT_ASKED" | "JURY_MEMBER_NOT_FOUND" | "JURY_MEMBER_EXISTS" | "JURY_MEMBER_BUSY" | "KEY_HOLDERS_MISSING" | "KEY_HOLDERS_STAND" | "KEY_REFUSED" | "BLINDING_UNDER_WAY" | "BLINDING_EMPTY" | "BLIND_UNTIL_LOCKED" | "WORK_NOT_FOUND" | "ASSIGNMENT_REFUSED" | "ASSIGNMENT_UNDER_WAY" | "DELIBERATION_NOT_OPEN" | "DELIBERATION_NOT_READY" | "DECISION_REFUSED" | "AWARDS_SIGNED" | "AWARDS_UNDECIDED" | "ROOM_UNKNOWN" | "ROOM_FORBIDDEN" | "SOCKET_FLOOD";
        FieldErrorDto: {
            path: string;
            expected: string;
            value?: string;
        };
        ProblemDto: {
            type: string;
            title: string;
            status: number;
            code: components["schemas"]["ProblemCode"];
            detail: string;
            errors?: components["schemas"]["FieldErrorDto"][];
        };
        ReadyDto: {
            ready: boolean;
            database: boolean;
            redis: boolean;
        };
        StaffSignInDto: {
            /**
             * Format: email
             * @example to.chuc@example.vn
             */
            email: string;
            /** Format: password */
            password: string;
        };
        StaffSelfDto: {
            /** Format: uuid */
            id: string;
            email: string;
            name: string;
            isAdmin: boolean;
        };
        ContestRoleDto: {
            /** Format: uuid */
            contestId: string;
            /** @enum {string} */
            role: "organiser" | "viewer" | "secretary" | "chief" | "judge" | "key-holder" | "collector";
        };
        StaffMeDto: {
            account: components["schemas"]["StaffSelfDto"];
            roles: components["schemas"]["ContestRoleDto"][];
        };
        StaffSessionDto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
            userAgent: string | null;
            /** @description The session of this request */
            current: boolean;
        };
        StaffSessionsAnswerDto: {
            sessions: components["schemas"]["StaffSessionDto"][];
        };
        ChangePasswordDto: {
            /** Format: password */
            currentPassword: string;
            /** Format: password */
            newPassword: string;
        };
        AccountDto: {
            /** Format: uuid */
            id: string;
            email: string;
            name: string;
            isAdmin: boolean;
            /** Format: date-time */
            disabledAt: string | null;
            /** Format: date-time */
            createdAt: string;
            roles: components["schemas"]["ContestRoleDto"][];
        };
        AccountsAnswerDto: {
            accounts: components["schemas"]["AccountDto"][];
            /** @description Where the next page begins */
            next: string | null;
        };
        CreateAccountDto: {
            /**
             * Format: email
             * @example to.chuc@example.vn
             */
            email: string;
            /** @example Nguyễn Thị Tổ Chức */
            name: string;
            /** Format: password */
            password: string;
            /** @default false */
            isAdmin: boolean;
        };
        AccountAnswerDto: {
            account: components["schemas"]["AccountDto"];
        };
        UpdateAccountDto: {
            /**
             * Format: email
             * @example to.chuc@example.vn
             */
            email?: string;
            name?: string;
            isAdmin?: boolean;
            /** @description true ends all sessions of the account at once */
            disabled?: boolean;
        };
        SetPasswordDto: {
            /** Format: password */
            password: string;
        };
        SetRoleDto: {
            /** @enum {string} */
            role: "organiser" | "viewer" | "secretary" | "chief" | "judge" | "key-holder" | "collector";
        };
        FoundUnitDto: {
            no: number;
            code: string;
            name: string;
            kind: string;
            parentName: string | null;
        };
        FoundUnitsDto: {
            units: components["schemas"]["FoundUnitDto"][];
        };
        UnitTreeDto: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** @description Number of its units */
            units: number;
        };
        UnitTreesAnswerDto: {
            trees: components["schemas"]["UnitTreeDto"][];
        };
        CreateTreeDto: {
            /** @example hai-phong-2023 */
            code: string;
            /** @example Hải Phòng 2023 */
            name: string;
        };
        UnitTreeAnswerDto: {
            tree: components["schemas"]["UnitTreeDto"];
        };
        RenameTreeDto: {
            name: string;
        };
        CountedUnitDto: {
            /** Format: uuid */
            id: string;
            no: number;
            /** Format: uuid */
            treeId: string;
            code: string;
            name: string;
            kind: string;
            /**
             * Format: uuid
             * @description A unit of the same tree; null at the top
             */
            parentId: string | null;
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description The first day on which it is no more; null while no end is known
             */
            validTo: string | null;
            headcount: number | null;
        };
        UnitsAnswerDto: {
            units: components["schemas"]["CountedUnitDto"][];
            /** @description Give it back as `after` */
            next: number | null;
        };
        CreateUnitDto: {
            /** @example LC */
            code: string;
            /** @example Quận Lê Chân */
            name: string;
            /** @example quan */
            kind: string;
            /**
             * Format: uuid
             * @description A unit of the same tree; null at the top
             */
            parentId?: string | null;
            /**
             * Format: date
             * @example 2023-05-19
             */
            validFrom: string;
            /**
             * Format: date
             * @description The first day on which it is no more; null while no end is known
             * @example 2023-05-19
             */
            validTo?: string | null;
        };
        UnitDto: {
            /** Format: uuid */
            id: string;
            no: number;
            /** Format: uuid */
            treeId: string;
            code: string;
            name: string;
            kind: string;
            /**
             * Format: uuid
             * @description A unit of the same tree; null at the top
             */
            parentId: string | null;
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description The first day on which it is no more; null while no end is known
             */
            validTo: string | null;
        };
        UnitAnswerDto: {
            unit: components["schemas"]["UnitDto"];
        };
        ImportCountsDto: {
            created: number;
            updated: number;
            unchanged: number;
            /** @description Headcounts added or changed */
            headcounts: number;
            /** @description Populations added or changed */
            populations: number;
        };
        HeadcountDto: {
            /**
             * Format: date
             * @description In force from this day on
             */
            asOf: string;
            headcount: number;
        };
        PopulationDto: {
            /**
             * Format: date
             * @description In force from this day on
             */
            asOf: string;
            population: number;
        };
        LinkedUnitDto: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** Format: date */
            effectiveOn: string;
        };
        UnitInFullDto: {
            unit: components["schemas"]["UnitDto"];
            headcounts: components["schemas"]["HeadcountDto"][];
            populations: components["schemas"]["PopulationDto"][];
            predecessors: components["schemas"]["LinkedUnitDto"][];
            successors: components["schemas"]["LinkedUnitDto"][];
        };
        UpdateUnitDto: {
            name?: string;
            /** @example quan */
            kind?: string;
            /**
             * Format: uuid
             * @description A unit of the same tree; null at the top
             */
            parentId?: string | null;
            /**
             * Format: date
             * @example 2023-05-19
             */
            validFrom?: string;
            /**
             * Format: date
             * @description The first day on which it is no more; null while no end is known
             * @example 2023-05-19
             */
            validTo?: string | null;
        };
        PutHeadcountDto: {
            headcount: number;
        };
        PutPopulationDto: {
            population: number;
        };
        SuccessorsDto: {
            units: components["schemas"]["UnitDto"][];
        };
        PutLinkDto: {
            /**
             * Format: date
             * @description From this day on the successor carries on
             * @example 2023-05-19
             */
            effectiveOn: string;
        };
        BankDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            contestId: string | null;
            /** @description Questions in use */
            questions: number;
            retired: number;
            /** Format: date-time */
            createdAt: string;
        };
        BanksAnswerDto: {
            banks: components["schemas"]["BankDto"][];
        };
        CreateBankDto: {
            name: string;
            /**
             * Format: uuid
             * @description Left out: shared; admins only
             */
            contestId?: string;
        };
        BankAnswerDto: {
            bank: components["schemas"]["BankDto"];
        };
        RenameBankDto: {
            name: string;
        };
        TopicDto: {
            topic: string;
            difficulty: number;
            count: number;
        };
        TopicsAnswerDto: {
            topics: components["schemas"]["TopicDto"][];
        };
        /** @enum {string} */
        QuestionType: "single" | "multiple" | "boolean" | "numeric";
        OptionDto: {
            text: string;
            /** @description Keeps its place when the others are shuffled ("Tất cả các đáp án trên") */
            pinned?: boolean;
        };
        KeyDto: {
            /**
             * @description Letters of the right options as listed; true/false: a = Đúng, b = Sai
             * @example [
             *       "b"
             *     ]
             */
            correct?: string[];
            /** @description Numeric: the right number */
            value?: number;
            /** @description Numeric: how far an answer may be from it */
            tolerance?: number;
        };
        QuestionImageDto: {
            /** Format: uuid */
            id: string;
            /** @example /api/media/3f0c… */
            url: string;
            alt: string;
            width: number;
            height: number;
        };
        QuestionDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bankId: string;
            code: string;
            /** Format: date-time */
            retiredAt: string | null;
            version: number;
            /** Format: date-time */
            versionAt: string;
            /** @example staff:3f0c… */
            versionBy: string;
            type: components["schemas"]["QuestionType"];
            topic: string;
            difficulty: number;
            stem: string;
            options: components["schemas"]["OptionDto"][];
            key: components["schemas"]["KeyDto"];
            explanation: string | null;
            sourceNote: string | null;
            image: components["schemas"]["QuestionImageDto"] | null;
        };
        QuestionsAnswerDto: {
            questions: components["schemas"]["QuestionDto"][];
            /** @description All that match, on every page */
            total: number;
            /** @description Pass it as `after` for more */
            next: string | null;
        };
        ImageRefDto: {
            /** Format: uuid */
            id: string;
            alt: string;
        };
        CreateQuestionDto: {
            type: components["schemas"]["QuestionType"];
            topic: string;
            difficulty: number;
            stem: string;
            /** @default [] */
            options: components["schemas"]["OptionDto"][];
            key: components["schemas"]["KeyDto"];
            explanation?: string;
            /** @description Where it comes from; for the organisers */
            sourceNote?: string;
            image?: components["schemas"]["ImageRefDto"];
            /** @example Q0042 */
            code?: string;
        };
        QuestionAnswerDto: {
            question: components["schemas"]["QuestionDto"];
        };
        ReviseQuestionDto: {
            type: components["schemas"]["QuestionType"];
            topic: string;
            difficulty: number;
            stem: string;
            /** @default [] */
            options: components["schemas"]["OptionDto"][];
            key: components["schemas"]["KeyDto"];
            explanation?: string;
            /** @description Where it comes from; for the organisers */
            sourceNote?: string;
            image?: components["schemas"]["ImageRefDto"];
            /** @description The version this one was made from */
            version: number;
        };
        RetireDto: {
            /** @description A retired question is drawn into no new paper */
            retired: boolean;
        };
        VersionsAnswerDto: {
            /** @description Newest first */
            versions: components["schemas"]["QuestionDto"][];
        };
        ImportAnswerDto: {
            /** @description Questions that are new */
            created: number;
            /** @description Questions with a new version */
            updated: number;
            /** @description Questions that say what they said before */
            unchanged: number;
        };
        HashedImageDto: {
            /** @example e3b0c4… */
            sha256: string;
            alt: string;
        };
        FileQuestionDto: {
            type: components["schemas"]["QuestionType"];
            topic: string;
            difficulty: number;
            stem: string;
            /** @default [] */
            options: components["schemas"]["OptionDto"][];
            key: components["schemas"]["KeyDto"];
            explanation?: string;
            /** @description Where it comes from; for the organisers */
            sourceNote?: string;
            code?: string;
            image?: components["schemas"]["HashedImageDto"];
            /** @default false */
            retired: boolean;
        };
        FileMediaDto: {
            sha256: string;
            /** Format: base64 */
            data: string;
        };
        BankFileDto: {
            /** @enum {number} */
            schema: 1;
            bank: string;
            questions: components["schemas"]["FileQuestionDto"][];
            media: components["schemas"]["FileMediaDto"][];
        };
        MediaDto: {
            /** Format: uuid */
            id: string;
            /** @example /api/media/3f0c… */
            url: string;
            /** @enum {string} */
            kind: "image/png" | "image/jpeg" | "image/webp" | "image/gif";
            width: number;
            height: number;
        };
        MediaAnswerDto: {
            media: components["schemas"]["MediaDto"];
        };
        /** @enum {string} */
        ContestState: "upcoming" | "open" | "between" | "closed";
        /** @enum {string} */
        RoundState: "upcoming" | "open" | "closed";
        RoundSummaryDto: {
            /** Format: uuid */
            id: string;
            ordinal: number;
            title: string;
            /**
             * Format: date-time
             * @description Open from here on
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description Closed from here on
             */
            closesAt: string;
            state: components["schemas"]["RoundState"];
            /** @description Whether the papers are drawn and their fingerprints published */
            sealed: boolean;
        };
        WritingWindowDto: {
            /**
             * Format: date-time
             * @description Works are taken from here on
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description and no more from here on
             */
            closesAt: string;
        };
        ContestSummaryDto: {
            /** Format: uuid */
            id: string;
            slug: string;
            title: string;
            edition: string | null;
            /** @example Asia/Ho_Chi_Minh */
            zone: string;
            state: components["schemas"]["ContestState"];
            rounds: components["schemas"]["RoundSummaryDto"][];
            /** @description When works are taken; null in a contest without a writing part */
            writing: components["schemas"]["WritingWindowDto"] | null;
        };
        ContestListDto: {
            /**
             * Format: date-time
             * @description The clock that decides
             */
            serverTime: string;
            contests: components["schemas"]["ContestSummaryDto"][];
        };
        /** @enum {string} */
        CountedAttempt: "best-then-fastest" | "best-then-earliest" | "best" | "first" | "last" | "only";
        /** @enum {string} */
        Completeness: "all" | "partial";
        PredictionDto: {
            prompt: string;
            required: boolean;
            max: number;
        };
        /** @enum {string} */
        ShowScore: "at-once" | "after-close" | "never";
        /** @enum {string} */
        ShowKey: "after-close" | "never";
        /** @enum {string} */
        ShowBoard: "live" | "frozen" | "hidden";
        ShowRules: {
            score: components["schemas"]["ShowScore"];
            key: components["schemas"]["ShowKey"];
            board: components["schemas"]["ShowBoard"];
            freezeMinutes?: number;
        };
        /** @enum {string} */
        BoardKey: "duration" | "submission";
        SealDto: {
            /**
             * @description The printed code of the variant
             * @example 101
             */
            code: string;
            /** @description SHA-256 of the canonical JSON of {key, paper, salt} */
            sha256: string;
        };
        EndedSealDto: {
            /** Format: date-time */
            sealedAt: string;
            /** Format: date-time */
            unsealedAt: string;
            reason: string;
            seals: components["schemas"]["SealDto"][];
        };
        NumbersDto: {
            people: number;
            attempts: number;
        };
        RoundDetailDto: {
            /** Format: uuid */
            id: string;
            ordinal: number;
            title: string;
            /**
             * Format: date-time
             * @description Open from here on
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description Closed from here on
             */
            closesAt: string;
            state: components["schemas"]["RoundState"];
            /** @description Whether the papers are drawn and their fingerprints published */
            sealed: boolean;
            /**
             * Format: date-time
             * @description When the last running attempt must be over
             */
            overAt: string;
            /**
             * Format: date-time
             * @description When the public board freezes
             */
            freezesAt: string | null;
            rulesVersion: number;
            /** @description The rules in Vietnamese sentences */
            rulesSummary: string[];
            /** @description The rules in English sentences */
            rulesSummaryEn: string[];
            questionCount: number;
            /** @description null until it is known */
            maxPoints: number | null;
            timeLimitSeconds: number;
            attemptsMax: number;
            /** @description Rounds of which only those who go on may take part; null: everybody may */
            qualifiedFrom: string[] | null;
            counted: components["schemas"]["CountedAttempt"];
            completeness: components["schemas"]["Completeness"];
            prediction: components["schemas"]["PredictionDto"] | null;
            show: components["schemas"]["ShowRules"];
            boardKey: components["schemas"]["BoardKey"];
            /** Format: date-time */
            sealedAt: string | null;
            /** @description Fingerprints of the papers in force */
            seals: components["schemas"]["SealDto"][];
            /** @description Fingerprints that were replaced, and why */
            endedSeals: components["schemas"]["EndedSealDto"][];
            numbers: components["schemas"]["NumbersDto"] | null;
            /**
             * Format: date-time
             * @description When a result was first published; until then everything is provisional
             */
            resultPublishedAt: string | null;
        };
        /** @enum {string} */
        NameNeed: "required";
        /** @enum {string} */
        FieldNeed: "required" | "optional" | "off";
        /** @enum {string} */
        InviterNeed: "optional" | "off";
        RegistrationFields: {
            fullName: components["schemas"]["NameNeed"];
            birthDate: components["schemas"]["FieldNeed"];
            sex: components["schemas"]["FieldNeed"];
            phone: components["schemas"]["FieldNeed"];
            email: components["schemas"]["FieldNeed"];
            personalId: components["schemas"]["FieldNeed"];
            unit: components["schemas"]["FieldNeed"];
            address: components["schemas"]["FieldNeed"];
            /** @default off */
            province: components["schemas"]["FieldNeed"];
            /** @default off */
            occupation: components["schemas"]["FieldNeed"];
            /** @default off */
            inviter: components["schemas"]["InviterNeed"];
        };
        /** @enum {string} */
        Uniqueness: "phone" | "email" | "personalId" | "nameBirthUnit";
        /** @enum {string} */
        IdKind: "cccd" | "cmnd" | "passport";
        /** @enum {string} */
        DisplayName: "full" | "masked";
        RegistrationRules: {
            fields: components["schemas"]["RegistrationFields"];
            uniqueness: components["schemas"]["Uniqueness"][];
            idKinds?: components["schemas"]["IdKind"][];
            /** @default full */
            displayName: components["schemas"]["DisplayName"];
            occupations?: string[];
            guardianBelow?: number;
            minAge?: number;
            /** Format: date-time */
            opensAt?: string;
            /** Format: date-time */
            closesAt?: string;
        };
        RegistrationWindowDto: {
            /** Format: date-time */
            opensAt: string | null;
            /** Format: date-time */
            closesAt: string | null;
        };
        ConsentText: {
            purpose: string;
            version: number;
            text: string;
            required: boolean;
        };
        PublicContestRulesDto: {
            /** @description 0 where only the defaults hold */
            version: number;
            /** @description SHA-256 of the canonical JSON of the document */
            sha256: string;
            /** @description In Vietnamese sentences */
            summary: string[];
            /** @description In English sentences */
            summaryEn: string[];
        };
        DivisionDto: {
            id: string;
            name: string;
        };
        AmendmentDto: {
            /**
             * Format: uuid
             * @description null: of the rules of the whole contest
             */
            roundId: string | null;
            reason: string;
            /** @description The version of the rules that it put in force */
            rulesVersion: number;
            /** Format: date-time */
            publishedAt: string;
        };
        ContestDetailDto: {
            /** Format: uuid */
            id: string;
            slug: string;
            title: string;
            edition: string | null;
            /** @example Asia/Ho_Chi_Minh */
            zone: string;
            state: components["schemas"]["ContestState"];
            rounds: components["schemas"]["RoundDetailDto"][];
            /** @description When works are taken; null in a contest without a writing part */
            writing: components["schemas"]["WritingWindowDto"] | null;
            /** @description Markdown */
            rulesText: string;
            /** @description rulesText as HTML without any markup of its own */
            rulesHtml: string;
            registration: components["schemas"]["RegistrationRules"];
            registrationWindow: components["schemas"]["RegistrationWindowDto"];
            /** Format: uuid */
            unitTreeId: string | null;
            consents: components["schemas"]["ConsentText"][];
            contestRules: components["schemas"]["PublicContestRulesDto"];
            /** @description Those that people choose at registration */
            divisions: components["schemas"]["DivisionDto"][];
            amendments: components["schemas"]["AmendmentDto"][];
            /**
             * Format: date-time
             * @description When the result over all rounds was first published
             */
            resultPublishedAt: string | null;
        };
        ContestAnswerDto: {
            /**
             * Format: date-time
             * @description The clock that decides
             */
            serverTime: string;
            contest: components["schemas"]["ContestDetailDto"];
        };
        /** @enum {string} */
        RuleChange: "freely" | "by-amendment" | "no";
        StaffRoundDto: {
            /** Format: uuid */
            id: string;
            ordinal: number;
            title: string;
            /**
             * Format: date-time
             * @description Open from here on
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description Closed from here on
             */
            closesAt: string;
            state: components["schemas"]["RoundState"];
            /** @description Whether the papers are drawn and their fingerprints published */
            sealed: boolean;
            /** Format: uuid */
            contestId: string;
            /** Format: date-time */
            sealedAt: string | null;
            rulesVersion: number;
            /** @description Rounds of which only those who go on may take part; null: everybody may */
            qualifiedFrom: string[] | null;
            changes: components["schemas"]["RuleChange"];
        };
        StaffContestSummaryDto: {
            /** Format: uuid */
            id: string;
            slug: string;
            title: string;
            edition: string | null;
            /** @example Asia/Ho_Chi_Minh */
            zone: string;
            state: components["schemas"]["ContestState"];
            rounds: components["schemas"]["StaffRoundDto"][];
            /** @description When works are taken; null in a contest without a writing part */
            writing: components["schemas"]["WritingWindowDto"] | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        StaffContestListDto: {
            /** Format: date-time */
            serverTime: string;
            contests: components["schemas"]["StaffContestSummaryDto"][];
        };
        CreateContestDto: {
            /** @example hai-phong-lam-theo-loi-bac */
            slug: string;
            title: string;
            /** @example Lần thứ V, năm 2026 */
            edition?: string;
            /** @default Asia/Ho_Chi_Minh */
            zone: string;
            /** @description Markdown */
            rulesText?: string;
            /** Format: uuid */
            unitTreeId?: string | null;
            registration?: components["schemas"]["RegistrationRules"];
            consents?: components["schemas"]["ConsentText"][];
        };
        FindingDto: {
            /** @example rounds[0].sealed */
            path: string;
            /** @description What is expected there, in Vietnamese */
            vi: string;
            /** @description What is expected there, in English */
            en: string;
        };
        StaffContestDto: {
            /** Format: uuid */
            id: string;
            slug: string;
            title: string;
            edition: string | null;
            /** @example Asia/Ho_Chi_Minh */
            zone: string;
            state: components["schemas"]["ContestState"];
            rounds: components["schemas"]["StaffRoundDto"][];
            /** @description When works are taken; null in a contest without a writing part */
            writing: components["schemas"]["WritingWindowDto"] | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            rulesText: string;
            /** Format: uuid */
            unitTreeId: string | null;
            registration: components["schemas"]["RegistrationRules"];
            consents: components["schemas"]["ConsentText"][];
            amendments: components["schemas"]["AmendmentDto"][];
            /** @description What publication still needs */
            missing: components["schemas"]["FindingDto"][];
        };
        StaffContestAnswerDto: {
            /** Format: date-time */
            serverTime: string;
            contest: components["schemas"]["StaffContestDto"];
        };
        EditContestDto: {
            /** @example hai-phong-lam-theo-loi-bac */
            slug?: string;
            title?: string;
            /** @example Lần thứ V, năm 2026 */
            edition?: string;
            /** @default Asia/Ho_Chi_Minh */
            zone: string;
            /** @description Markdown */
            rulesText?: string;
            /** Format: uuid */
            unitTreeId?: string | null;
            registration?: components["schemas"]["RegistrationRules"];
            consents?: components["schemas"]["ConsentText"][];
        };
        FixedDraw: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "fixed";
            questionIds: string[];
        };
        DrawPart: {
            /** @description Any topic where it is absent */
            topic?: string;
            /** @description Any difficulty where it is absent */
            difficulty?: number;
            count: number;
        };
        BankDraw: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "bank";
            /** Format: uuid */
            bankId: string;
            parts: components["schemas"]["DrawPart"][];
        };
        PointsByDifficulty: {
            1?: number;
            2?: number;
            3?: number;
            4?: number;
            5?: number;
        };
        PointsRule: {
            default: number;
            byDifficulty?: components["schemas"]["PointsByDifficulty"];
            /** @enum {string} */
            multiple: "all-or-nothing" | "partial";
        };
        /** @enum {string} */
        AtClose: "cut" | "finish";
        AttemptRules: {
            max: number;
            counted: components["schemas"]["CountedAttempt"];
        };
        /** @enum {string} */
        PredictionTarget: "people-all-correct" | "people" | "attempts" | "valid-attempts";
        /** @enum {string} */
        PredictionMeasure: "absolute" | "nearest-not-above";
        PredictionRules: {
            prompt: string;
            target: components["schemas"]["PredictionTarget"];
            required: boolean;
            max: number;
            measure?: components["schemas"]["PredictionMeasure"];
            exactCentipoints?: number;
        };
        /** @enum {string} */
        RequiredField: "fullName" | "birthDate" | "sex" | "phone" | "email" | "personalId" | "unit" | "address";
        AgeRange: {
            from?: number;
            below?: number;
        };
        ValidityRules: {
            required: components["schemas"]["RequiredField"][];
            age?: components["schemas"]["AgeRange"];
        };
        /** @enum {string} */
        RankedAmong: "any" | "all-correct";
        /** @enum {string} */
        TieBreakKind: "prediction-error" | "duration" | "submission" | "sign-in" | "perfect-attempts" | "times-best-reached" | "attempts" | "sub-question" | "organiser" | "lot";
        /** @enum {string} */
        Prefer: "more" | "fewer";
        TieBreak: {
            by: components["schemas"]["TieBreakKind"];
            prefer?: components["schemas"]["Prefer"];
            commitment?: string;
        };
        RankingRules: {
            among: components["schemas"]["RankedAmong"];
            tieBreak: components["schemas"]["TieBreak"][];
        };
        PrizeTier: {
            id: string;
            name: string;
            count: number;
            value?: number;
        };
        /** @enum {string} */
        BoundaryTie: "expand" | "split" | "people";
        /** @enum {string} */
        OnePrize: "no" | "round" | "contest";
        /** @enum {string} */
        FreedPlace: "vacant" | "move-down";
        /** @enum {string} */
        CapOf: "entrants" | "prizes";
        PrizeCap: {
            tiers: string[];
            of: components["schemas"]["CapOf"];
            percent: number;
        };
        /** @enum {string} */
        SpecialPrizeKind: "oldest" | "youngest" | "spread" | "promising";
        SpecialPrize: {
            id: string;
            name: string;
            count: number;
            value?: number;
            kind: components["schemas"]["SpecialPrizeKind"];
            below?: number;
        };
        PrizeList: {
            tiers: components["schemas"]["PrizeTier"][];
            divisions?: string[];
            boundaryTie: components["schemas"]["BoundaryTie"];
            onePerPerson: components["schemas"]["OnePrize"];
            freed: components["schemas"]["FreedPlace"];
            caps?: components["schemas"]["PrizeCap"][];
            special?: components["schemas"]["SpecialPrize"][];
        };
        /** @enum {string} */
        QualifyBy: "quota" | "threshold";
        QualifyRules: {
            by: components["schemas"]["QualifyBy"];
            places?: number;
            centipoints?: number;
            ties: boolean;
        };
        RoundResults: {
            validity?: components["schemas"]["ValidityRules"];
            ranking?: components["schemas"]["RankingRules"];
            prizes?: components["schemas"]["PrizeList"];
            qualify?: components["schemas"]["QualifyRules"];
            subQuestion?: string;
        };
        RoundRules: {
            draw: components["schemas"]["FixedDraw"] | components["schemas"]["BankDraw"];
            variants: number;
            shuffleQuestions: boolean;
            shuffleOptions: boolean;
            points: components["schemas"]["PointsRule"];
            /** @enum {number} */
            schema: 1;
            timeLimitSeconds: number;
            atClose: components["schemas"]["AtClose"];
            attempts: components["schemas"]["AttemptRules"];
            completeness: components["schemas"]["Completeness"];
            prediction: components["schemas"]["PredictionRules"] | null;
            show: components["schemas"]["ShowRules"];
            boardKey: components["schemas"]["BoardKey"];
            /** @description Default: everybody who is registered */
            qualifiedFrom?: string[];
            results?: components["schemas"]["RoundResults"];
        };
        CreateRoundDto: {
            /** @example Tuần 1 */
            title: string;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            rules: components["schemas"]["RoundRules"];
        };
        StaffRoundAnswerDto: {
            round: components["schemas"]["StaffRoundDto"];
        };
        WeeklyRoundsDto: {
            /**
             * Format: uuid
             * @description The round whose hours and rules are repeated
             */
            roundId: string;
            count: number;
            /** @default Tuần */
            titlePrefix: string;
        };
        StaffRoundsAnswerDto: {
            rounds: components["schemas"]["StaffRoundDto"][];
        };
        Division: {
            id: string;
            name: string;
            chosen?: boolean;
            age?: components["schemas"]["AgeRange"];
            unitKinds?: string[];
        };
        /** @enum {string} */
        BarredRole: "steering" | "organiser" | "content" | "secretary" | "helper" | "judge" | "technical";
        /** @enum {string} */
        BarredAs: "excluded" | "off-prize";
        EligibilityRules: {
            barredRoles: components["schemas"]["BarredRole"][];
            barredUnits: string[];
            as: components["schemas"]["BarredAs"];
        };
        /** @enum {string} */
        Combine: "sum" | "best" | "best-of";
        OverallRules: {
            combine: components["schemas"]["Combine"];
            best?: number;
            rounds?: number[];
            atLeast: number;
            tieBreak: components["schemas"]["TieBreak"][];
            subQuestion?: string;
            prizes?: components["schemas"]["PrizeList"];
        };
        /** @enum {string} */
        CollectiveMeasure: "people" | "attempts" | "people-per-headcount" | "people-per-population" | "ratio-and-average" | "ratio-and-prize-points" | "winners";
        /** @enum {string} */
        GroupBy: "none" | "kind" | "list";
        UnitGroup: {
            id: string;
            name: string;
            units: string[];
        };
        FloorStep: {
            below?: number;
            percent: number;
        };
        CollectiveCondition: {
            prizes: number;
            tier?: string;
        };
        TierPoints: {
            tier: string;
            centipoints: number;
        };
        CollectiveAward: {
            id: string;
            name: string;
            measure: components["schemas"]["CollectiveMeasure"];
            rounds?: number[];
            /**
             * Format: date
             * @example 2026-05-19
             */
            headcountAsOf?: string;
            successors: boolean;
            groupBy: components["schemas"]["GroupBy"];
            groups?: components["schemas"]["UnitGroup"][];
            floor?: components["schemas"]["FloorStep"][];
            conditions?: components["schemas"]["CollectiveCondition"][];
            prizePoints?: components["schemas"]["TierPoints"][];
            tiers: components["schemas"]["PrizeTier"][];
        };
        /** @enum {string} */
        AfterCorrection: "recompute" | "freeze";
        CorrectionRules: {
            secondPerson: boolean;
            actualValue: components["schemas"]["AfterCorrection"];
        };
        SuspicionRules: {
            secondsPerQuestion: number;
            equalErrors: number;
            sequential: number;
            oneDevice?: number;
            oneAddress?: number;
        };
        /** @enum {string} */
        WinnerField: "fullName" | "birthDate" | "sex" | "phone" | "email" | "personalId" | "unit" | "address";
        WinnerRules: {
            ask: components["schemas"]["WinnerField"][];
            replyWithinDays: number;
            nextInLine: boolean;
        };
        /** @enum {string} */
        PublishedNames: "full" | "masked" | "number";
        /** @enum {string} */
        PublishedField: "unit" | "province" | "points" | "duration";
        PublicationRules: {
            names: components["schemas"]["PublishedNames"];
            show: components["schemas"]["PublishedField"][];
            maskBelow?: number;
        };
        AppealRules: {
            days: number;
            blocksPublication: boolean;
        };
        /** @enum {string} */
        MediumForm: "text" | "image" | "audio" | "video";
        Genre: {
            id: string;
            name: string;
        };
        WordBounds: {
            min?: number;
            max?: number;
        };
        DurationBounds: {
            min?: number;
            max?: number;
        };
        /** @enum {string} */
        FileType: "docx" | "odt" | "pdf" | "jpeg" | "png" | "mp3" | "mp4";
        FileRules: {
            types: components["schemas"]["FileType"][];
            maxBytes: number;
            max: number;
            script?: boolean;
        };
        FontRules: {
            family: string;
            size: number;
        };
        Medium: {
            id: string;
            name: string;
            form: components["schemas"]["MediumForm"];
            genres: components["schemas"]["Genre"][];
            words?: components["schemas"]["WordBounds"];
            pages?: number;
            durationSeconds?: components["schemas"]["DurationBounds"];
            parts?: number;
            files: components["schemas"]["FileRules"];
            inBrowser: boolean;
            languages: string[];
            translation: boolean;
            font?: components["schemas"]["FontRules"];
            conditions?: string[];
            coAuthors: number;
            perAuthor: number | null;
            similarityPercent: number;
        };
        /** @enum {string} */
        AuthorField: "name" | "penName" | "birthDate" | "address" | "phone" | "email" | "workplace" | "post" | "title" | "personalId" | "ethnicity" | "bankAccount";
        /** @enum {string} */
        AuthorNeed: "required" | "optional" | "winners";
        AuthorDatum: {
            field: components["schemas"]["AuthorField"];
            need: components["schemas"]["AuthorNeed"];
        };
        UnitQuota: {
            kind?: string;
            media?: string[];
            max?: number;
            min?: number;
        };
        /** @enum {string} */
        IdentityInBody: "reject" | "flag";
        /** @enum {string} */
        PublishedBefore: "no" | "yes" | "any";
        /** @enum {string} */
        PrizedBefore: "no" | "declared" | "any";
        OriginRules: {
            published: components["schemas"]["PublishedBefore"];
            /**
             * Format: date
             * @example 2026-05-19
             */
            from?: string;
            /**
             * Format: date
             * @example 2026-05-19
             */
            until?: string;
            prized: components["schemas"]["PrizedBefore"];
        };
        Declaration: {
            id: string;
            text: string;
        };
        /** @enum {string} */
        ForwardKind: "threshold" | "quota" | "all";
        /** @enum {string} */
        QuotaPer: "medium" | "all";
        Forward: {
            kind: components["schemas"]["ForwardKind"];
            centipoints?: number;
            count?: number;
            per?: components["schemas"]["QuotaPer"];
            ties?: boolean;
            perAuthor?: number;
        };
        Tier: {
            unitKind: string;
            name: string;
            forward: components["schemas"]["Forward"];
        };
        /** @enum {string} */
        CriterionPart: "content" | "form";
        Level: {
            fromCentipoints: number;
            name: string;
            descriptor: string;
        };
        Criterion: {
            id: string;
            name: string;
            maxCentipoints: number;
            stepCentipoints: number;
            weight: number;
            part?: components["schemas"]["CriterionPart"];
            levels: components["schemas"]["Level"][];
        };
        /** @enum {string} */
        MarkAggregate: "mean";
        /** @enum {string} */
        DiscrepancyOn: "total" | "criteria";
        /** @enum {string} */
        DifferenceIn: "points" | "percent";
        /** @enum {string} */
        DiscrepancyAction: "mean" | "agree" | "chief" | "third" | "joint";
        Band: {
            from: number;
            to: number | null;
            fromInclusive: boolean;
            toInclusive: boolean;
            action: components["schemas"]["DiscrepancyAction"];
        };
        /** @enum {string} */
        ThirdRuleKind: "final" | "equal-then-mean";
        /** @enum {string} */
        ThirdOtherwise: "joint" | "chief";
        ThirdRule: {
            kind: components["schemas"]["ThirdRuleKind"];
            spread?: number;
            inclusive?: boolean;
            otherwise?: components["schemas"]["ThirdOtherwise"];
        };
        DiscrepancyRules: {
            on: components["schemas"]["DiscrepancyOn"][];
            in?: components["schemas"]["DifferenceIn"];
            bands: components["schemas"]["Band"][];
            third: components["schemas"]["ThirdRule"] | null;
        };
        /** @enum {string} */
        MarksThatCount: "raw" | "adjusted";
        StandardisationRules: {
            anchors: number;
            tolerance: number;
            qualifyShare: number;
            seedEvery: number;
            seedTolerance: number;
        };
        RankBand: {
            from: number;
            to: number;
        };
        ComparisonRules: {
            band: components["schemas"]["RankBand"];
            reliability: number;
        };
        Sanction: {
            id: string;
            name: string;
            percent: number;
        };
        StageRules: {
            id: string;
            name: string;
            media: string[];
            marks: number;
            scaleCentipoints: number;
            rubric: components["schemas"]["Criterion"][];
            aggregate: components["schemas"]["MarkAggregate"];
            decimals: number;
            discrepancy: components["schemas"]["DiscrepancyRules"];
            teams: boolean;
            secondCode: boolean;
            counts: components["schemas"]["MarksThatCount"];
            forward: components["schemas"]["Forward"] | null;
            standardisation: components["schemas"]["StandardisationRules"] | null;
            comparison: components["schemas"]["ComparisonRules"] | null;
            sanctions?: components["schemas"]["Sanction"][];
        };
        MediumAwards: {
            medium: string | null;
            divisions?: string[];
            tiers: components["schemas"]["PrizeTier"][];
        };
        AwardMinimum: {
            tier: string;
            centipoints: number;
        };
        /** @enum {string} */
        ExtraAwardKind: "promising" | "oldest" | "youngest" | "jury";
        ExtraAward: {
            id: string;
            name: string;
            count: number;
            value?: number;
            kind: components["schemas"]["ExtraAwardKind"];
            ageMax?: number;
            stacks: boolean;
        };
        CollectiveNeed: {
            prizes: number;
            tier: string;
        };
        /** @enum {string} */
        WorkCollectivesBy: "medals" | "prizes" | "works";
        WorkCollectives: {
            tiers: components["schemas"]["PrizeTier"][];
            atLeast: components["schemas"]["CollectiveNeed"] | null;
            by: components["schemas"]["WorkCollectivesBy"];
        };
        AwardRules: {
            overAll: components["schemas"]["PrizeTier"][];
            perMedium: components["schemas"]["MediumAwards"][];
            onePerAuthor: boolean;
            minimum: components["schemas"]["AwardMinimum"][];
            caps?: components["schemas"]["PrizeCap"][];
            extra: components["schemas"]["ExtraAward"][];
            collectives: components["schemas"]["WorkCollectives"] | null;
        };
        /** @enum {string} */
        RemarkDirection: "both" | "up";
        RemarkRules: {
            days: number;
            answerDays: number;
            markers: number;
            changeFrom: number;
            dialogueFrom: number | null;
            direction: components["schemas"]["RemarkDirection"];
        };
        WritingRules: {
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            postmark: boolean;
            media: components["schemas"]["Medium"][];
            perAuthor: number | null;
            coAuthorCountsAsWork: boolean;
            age?: components["schemas"]["AgeRange"];
            authorData: components["schemas"]["AuthorDatum"][];
            unitQuotas: components["schemas"]["UnitQuota"][];
            unitEntries: boolean;
            identityInBody: components["schemas"]["IdentityInBody"];
            origin?: components["schemas"]["OriginRules"];
            declarations: components["schemas"]["Declaration"][];
            tiers: components["schemas"]["Tier"][];
            stages: components["schemas"]["StageRules"][];
            awards: components["schemas"]["AwardRules"];
            remark: components["schemas"]["RemarkRules"] | null;
        };
        ContestRules: {
            /** @enum {number} */
            schema: 1;
            divisions?: components["schemas"]["Division"][];
            eligibility?: components["schemas"]["EligibilityRules"];
            overall?: components["schemas"]["OverallRules"];
            collectives?: components["schemas"]["CollectiveAward"][];
            corrections?: components["schemas"]["CorrectionRules"];
            suspicion?: components["schemas"]["SuspicionRules"];
            winners?: components["schemas"]["WinnerRules"];
            publication?: components["schemas"]["PublicationRules"];
            appeals?: components["schemas"]["AppealRules"];
            writing?: components["schemas"]["WritingRules"];
        };
        /**
         * @description Parts that stand as they are
         * @enum {string}
         */
        FixedClause: "divisions" | "eligibility" | "corrections.actualValue" | "overall" | "collectives" | "writing.stages" | "writing.awards" | "writing.remark";
        RuleVersionDto: {
            version: number;
            sha256: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string | null;
            createdByName: string | null;
            /** @description Of the amendment that brought it */
            reason: string | null;
        };
        ContestRulesDto: {
            /** Format: uuid */
            contestId: string;
            /** @description 0 where none were ever saved */
            version: number;
            /** @description SHA-256 of the canonical JSON of `rules` as saved */
            sha256: string;
            rules: components["schemas"]["ContestRules"];
            changes: components["schemas"]["RuleChange"];
            /** @description Parts that stand as they are */
            fixed: components["schemas"]["FixedClause"][];
            summary: string[];
            summaryEn: string[];
            /** @description The newest first */
            history: components["schemas"]["RuleVersionDto"][];
        };
        SaveContestRulesDto: {
            expectedVersion: number;
            rules: components["schemas"]["ContestRules"];
            reason?: string;
        };
        PlacedSentenceDto: {
            /** @example writing.stages[0].rubric */
            place: string;
            vi: string;
            en: string;
        };
        ContestRulesCheckDto: {
            errors: components["schemas"]["FindingDto"][];
            summary: string[];
            summaryEn: string[];
            said: components["schemas"]["PlacedSentenceDto"][];
        };
        EditRoundDto: {
            title?: string;
            /** Format: date-time */
            opensAt?: string;
            /** Format: date-time */
            closesAt?: string;
        };
        CloneRoundDto: {
            title: string;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
        };
        RulesDto: {
            /** Format: uuid */
            roundId: string;
            version: number;
            /** @description SHA-256 of the canonical JSON of `rules` */
            sha256: string;
            rules: components["schemas"]["RoundRules"];
            changes: components["schemas"]["RuleChange"];
            summary: string[];
            summaryEn: string[];
            /** @description The newest first */
            history: components["schemas"]["RuleVersionDto"][];
        };
        ShortageDto: {
            /** @example draw.parts[0] */
            path: string;
            questionId?: string;
            topic?: string;
            difficulty?: number;
            /** @description Parts that would do alone but want the same questions */
            parts?: string[];
            wanted: number;
            available: number;
        };
        RulesCheckDto: {
            errors: components["schemas"]["FindingDto"][];
            shortages: components["schemas"]["ShortageDto"][];
            summary: string[];
            summaryEn: string[];
            said: components["schemas"]["PlacedSentenceDto"][];
        };
        AmendDto: {
            reason: string;
            rules: components["schemas"]["RoundRules"];
        };
        PaperImageDto: {
            /** @example /api/media/3f0c… */
            url: string;
            /** @description Pixels */
            width: number;
            /** @description Pixels */
            height: number;
            /** @description What it shows, for those who cannot see it */
            alt: string;
        };
        PaperOptionDto: {
            /**
             * @description The letter of its place on this paper
             * @example a
             */
            id: string;
            text: string;
        };
        PaperQuestionDto: {
            no: number;
            type: components["schemas"]["QuestionType"];
            stem: string;
            image?: components["schemas"]["PaperImageDto"];
            options?: components["schemas"]["PaperOptionDto"][];
            /** @description At most two decimals */
            points: number;
        };
        PaperDto: {
            /** Format: uuid */
            roundId: string;
            variant: number;
            /** @example 101 */
            code: string;
            questions: components["schemas"]["PaperQuestionDto"][];
        };
        PreviewKeyDto: {
            no: number;
            /** @description The right options */
            correct: string[];
            /** @description The right number */
            value?: number;
            tolerance?: number;
            explanation?: string;
        };
        PreviewDto: {
            /** @description Whether this is a paper of the round; else one as it could be */
            sealed: boolean;
            paper: components["schemas"]["PaperDto"];
            key: components["schemas"]["PreviewKeyDto"][];
        };
        SealedDto: {
            /** Format: uuid */
            roundId: string;
            rulesVersion: number;
            seals: components["schemas"]["SealDto"][];
        };
        UnsealDto: {
            reason: string;
        };
        RegisterDto: {
            /** @description Họ và tên */
            fullName?: string;
            /** @description dd/mm/yyyy, yyyy-mm-dd, or only the year */
            birthDate?: string;
            /** @description Vietnamese numbers in any usual form; others with +code */
            phone?: string;
            /** @description E-mail address */
            email?: string;
            /** @description CCCD, CMND or passport number, as the contest allows */
            personalId?: string;
            /** @description Number of the unit (GET /api/units) */
            unitNo?: number;
            /** @enum {string} */
            sex?: "male" | "female" | "other";
            /** @description Địa chỉ */
            address?: string;
            /** @description Tỉnh, thành phố, as in the list of provinces */
            province?: string;
            /** @description One of the occupations that the contest lists */
            occupation?: string;
            /** @description Number of the person who invited them */
            invitedBy?: number;
            /** @description A parent or guardian, for minors only */
            guardianName?: string;
            /** @description Id of a division, where the contest has divisions to choose from */
            division?: string;
            /**
             * @description Purpose -> agreed; a purpose left out is not agreed to
             * @example {
             *       "take-part": true,
             *       "public-name": false
             *     }
             */
            consents: {
                [key: string]: boolean;
            };
        };
        ParticipantUnitDto: {
            no: number;
            name: string;
        };
        ParticipantDto: {
            /** Format: uuid */
            id: string;
            no: number;
            displayName: string;
            unit: components["schemas"]["ParticipantUnitDto"] | null;
        };
        RegisteredDto: {
            participant: components["schemas"]["ParticipantDto"];
            /** @description Bearer token; the same as the cookie */
            token: string;
            /** @description Mã dự thi: shown once, opens the way back in on another device */
            recoveryCode: string;
        };
        WayBackDto: {
            /** @description Họ và tên */
            fullName?: string;
            /** @description dd/mm/yyyy, yyyy-mm-dd, or only the year */
            birthDate?: string;
            /** @description Vietnamese numbers in any usual form; others with +code */
            phone?: string;
            /** @description E-mail address */
            email?: string;
            /** @description CCCD, CMND or passport number, as the contest allows */
            personalId?: string;
            /** @description Number of the unit (GET /api/units) */
            unitNo?: number;
            /**
             * @description Mã dự thi
             * @example K7QP-2MXD-9RTA
             */
            recoveryCode: string;
        };
        SessionDto: {
            participant: components["schemas"]["ParticipantDto"];
            /** @description Bearer token; the same as the cookie */
            token: string;
        };
        ConsentDto: {
            purpose: string;
            /** @description Version of the words they said it to */
            textVersion: number;
            given: boolean;
            /** Format: date-time */
            at: string;
        };
        MeDto: {
            participant: components["schemas"]["ParticipantDto"];
            consents: components["schemas"]["ConsentDto"][];
        };
        ChangeConsentsDto: {
            /**
             * @description Purpose -> agreed; a purpose left out stays as it is
             * @example {
             *       "take-part": true,
             *       "public-name": false
             *     }
             */
            consents: {
                [key: string]: boolean;
            };
        };
        StaffParticipantDto: {
            /** Format: uuid */
            id: string;
            no: number;
            fullName: string;
            birthDate: string | null;
            /** @enum {string|null} */
            sex: "male" | "female" | "other" | null;
            unit: components["schemas"]["ParticipantUnitDto"] | null;
            /** @description Name of the division they chose */
            division: string | null;
            /** @example 09x…123 */
            phone: string | null;
            /** @example a…@example.vn */
            email: string | null;
            /** @example …4321 */
            personalId: string | null;
            /** Format: date-time */
            registeredAt: string;
        };
        ParticipantPageDto: {
            participants: components["schemas"]["StaffParticipantDto"][];
            /** @description Ask with `after` for the next page */
            next: number | null;
        };
        RecoveryCodeDto: {
            recoveryCode: string;
        };
        PredictionQuestionDto: {
            prompt: string;
            required: boolean;
            max: number;
        };
        ReceiptDto: {
            /** Format: uuid */
            attemptId: string;
            /** Format: uuid */
            roundId: string;
            participantNo: number;
            attemptNo: number;
            /** @example 101 */
            variantCode: string;
            /** Format: date-time */
            submittedAt: string;
            /** @description Submitted by the clock */
            auto: boolean;
            /** @description SHA-256 of the canonical JSON of the counted answers */
            answersSha256: string;
            signature: string;
        };
        ScoreDto: {
            points: number;
            maxPoints: number;
            correct: number;
            total: number;
            /** @description All questions answered */
            complete: boolean;
            durationMs: number;
        };
        AttemptDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            roundId: string;
            no: number;
            attemptsMax: number;
            variantCode: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            deadlineAt: string;
            /** Format: date-time */
            serverTime: string;
            /** @enum {string} */
            state: "open" | "submitted" | "expired";
            savedSeq: number;
            /**
             * @description Question number on the paper -> option id, option ids, or number. Absent or null = unanswered.
             * @example {
             *       "1": "b",
             *       "2": [
             *         "a",
             *         "c"
             *       ],
             *       "3": 12.5
             *     }
             */
            answers: {
                [key: string]: (string | string[] | number) | null;
            };
            prediction: number | null;
            predictionQuestion: components["schemas"]["PredictionQuestionDto"] | null;
            /** @description While the attempt is open, and again when the key may be shown */
            paper?: components["schemas"]["PaperDto"];
            receipt?: components["schemas"]["ReceiptDto"];
            score?: components["schemas"]["ScoreDto"];
            /** @description Question number -> right options (or the number), when the rules show the key */
            key?: {
                [key: string]: string[];
            };
        };
        /** @enum {string} */
        RoundEntryState: "qualified" | "awaited" | "not-qualified";
        RoundEntryDto: {
            state: components["schemas"]["RoundEntryState"];
            /** @description What it means for them, in Vietnamese */
            vi: string;
            /** @description What it means for them, in English */
            en: string;
        };
        AttemptListDto: {
            attempts: components["schemas"]["AttemptDto"][];
            attemptsMax: number;
            /** Format: date-time */
            serverTime: string;
            /** @description null: everybody may take the round */
            entry: components["schemas"]["RoundEntryDto"] | null;
        };
        SaveAnswersDto: {
            seq: number;
            /**
             * @description Question number on the paper -> option id, option ids, or number. Absent or null = unanswered.
             * @example {
             *       "1": "b",
             *       "2": [
             *         "a",
             *         "c"
             *       ],
             *       "3": 12.5
             *     }
             */
            answers: {
                [key: string]: (string | string[] | number) | null;
            };
            prediction?: number | null;
        };
        SubmitDto: {
            /**
             * @description Question number on the paper -> option id, option ids, or number. Absent or null = unanswered.
             * @example {
             *       "1": "b",
             *       "2": [
             *         "a",
             *         "c"
             *       ],
             *       "3": 12.5
             *     }
             */
            answers: {
                [key: string]: (string | string[] | number) | null;
            };
            prediction?: number | null;
        };
        SubmissionDto: {
            receipt: components["schemas"]["ReceiptDto"];
            score?: components["schemas"]["ScoreDto"];
        };
        SigningKeyDto: {
            /** @example Ed25519 */
            algorithm: string;
            /** @description SPKI, PEM */
            publicKey: string;
        };
        /** @enum {string} */
        BoardState: "live" | "frozen" | "hidden" | "final";
        BoardRowDto: {
            /** @description Equals share a rank: 1-2-2-4 */
            rank: number;
            /** @description As the contest publishes it */
            name: string;
            unit: string | null;
            /** @description At most two decimals */
            points: number;
            /** @description Milliseconds: duration of the counted attempt, or its submission after the opening */
            tieMs: number;
        };
        UnitRowDto: {
            /** @description By people, then attempts, then average */
            rank: number;
            no: number;
            name: string;
            people: number;
            attempts: number;
            /** @description Mean points of the counted attempts, two decimals */
            average: number;
            best: number;
        };
        BoardDocumentDto: {
            /** Format: uuid */
            roundId: string;
            unitNo: number | null;
            /**
             * Format: int64
             * @description Grows with every change of the document; 0 while versions are not known
             */
            version: number;
            state: components["schemas"]["BoardState"];
            /** @enum {string} */
            tieKey: "duration" | "submission";
            rows: components["schemas"]["BoardRowDto"][];
            /** @description Units among themselves; one on a unit’s board */
            units: components["schemas"]["UnitRowDto"][];
            /** @description True while only the last known board can be told */
            stale?: boolean;
        };
        PulseDocumentDto: {
            /** Format: uuid */
            roundId: string;
            /** Format: int64 */
            version: number;
            people: number;
            attempts: number;
            /** @description [points, people], ascending; empty while hidden and on a unit’s board */
            bands: number[][];
        };
        BoardDto: {
            board: components["schemas"]["BoardDocumentDto"];
            pulse: components["schemas"]["PulseDocumentDto"];
        };
        UnitStandingDto: {
            no: number;
            name: string;
            rank: number;
            of: number;
        };
        StandingDto: {
            /** Format: uuid */
            roundId: string;
            state: components["schemas"]["BoardState"];
            /** @description Null without a counted attempt, and while the rules hide scores */
            points: number | null;
            tieMs: number | null;
            /** @description Null while it cannot be told */
            rank: number | null;
            /** @description People with a rank */
            of: number | null;
            countedAttemptNo: number | null;
            unit: components["schemas"]["UnitStandingDto"] | null;
            /** @description True while ranks cannot be read */
            stale: boolean;
        };
        MinuteDto: {
            /** Format: date-time */
            minute: string;
            started: number;
            submitted: number;
            /** @description Submitted by the clock */
            auto: number;
        };
        ErrorCountDto: {
            code: string;
            count: number;
        };
        ProjectorHealthDto: {
            /** @description How far the board is behind, in milliseconds */
            behindMs: number;
            rebuilding: boolean;
        };
        WatchDocumentDto: {
            /** Format: uuid */
            roundId: string;
            /** Format: int64 */
            version: number;
            /** @description With a submitted attempt, also after the freeze */
            people: number;
            attempts: number;
            started: number;
            running: number;
            /** @description The last sixty minutes, oldest first */
            perMinute: components["schemas"]["MinuteDto"][];
            units: components["schemas"]["UnitRowDto"][];
            /** @description Errors answered by the whole installation in the last hour */
            errors: components["schemas"]["ErrorCountDto"][];
            projector: components["schemas"]["ProjectorHealthDto"];
        };
        WatchDto: {
            watch: components["schemas"]["WatchDocumentDto"];
            /** @description Room to join on the socket */
            room: string;
            /** @description Opens the room for two hours */
            ticket: string;
        };
        ReportScopeDto: {
            /** Format: uuid */
            contestId: string;
            contest: string;
            edition: string | null;
            zone: string;
            /**
             * Format: uuid
             * @description Null for the whole contest
             */
            roundId: string | null;
            round: string | null;
            /** @description While it is not closed the figures still move */
            state: components["schemas"]["ContestState"];
            /**
             * Format: date-time
             * @description The instant that the figures are of
             */
            countedAt: string;
            /**
             * @description The same by the clock of the zone
             * @example 2023-05-26T19:30
             */
            countedAtLocal: string;
            /** @description A key was corrected since: points here are those given when handing in */
            keysCorrected: boolean;
            /**
             * Format: date
             * @description Units and headcounts are those of this day
             */
            asOf: string;
        };
        ShareDto: {
            part: number;
            base: number | null;
            /**
             * @description Percent with two decimals, from the numbers beside it; null with the reason
             * @example 22.88
             */
            percent: string | null;
            /** @enum {string|null} */
            reason: "base-zero" | "base-unknown" | null;
        };
        TotalsDto: {
            /** @description People registered for the contest */
            registered: number;
            /** @description People who handed in at least one attempt */
            people: number;
            /** @description Attempts handed in */
            attempts: number;
            /** @description Of these, handed in by the clock */
            auto: number;
            /** @description Attempts begun, handed in or not */
            started: number;
            /** @description People with a counted result */
            counted: number;
            /** @description Attempts that may count */
            valid: number;
            /** @description People whose counted result has no mistake */
            allCorrectPeople: components["schemas"]["ShareDto"];
            /** @description Attempts without a mistake */
            allCorrectAttempts: components["schemas"]["ShareDto"];
            /**
             * @description Attempts per person
             * @example 22.88
             */
            perPerson: string | null;
            /**
             * @description Mean points of the counted results
             * @example 22.88
             */
            average: string | null;
            /** @description Units with people, of those there are */
            units: components["schemas"]["ShareDto"];
        };
        SaidDto: {
            vi: string;
            en: string;
        };
        FigureDto: {
            /** @example people */
            id: string;
            /** @description The figure as it is printed */
            text: components["schemas"]["SaidDto"];
            /** @description What was counted */
            counts: components["schemas"]["SaidDto"];
        };
        BandDto: {
            /** @description Percent of the most points, inclusive */
            from: number;
            name: components["schemas"]["SaidDto"];
            /** @description Of the people with a counted result */
            people: components["schemas"]["ShareDto"];
            /** @description Of the valid attempts */
            attempts: components["schemas"]["ShareDto"];
        };
        UnitLineDto: {
            /** @description Number of the unit; null for people without one */
            no: number | null;
            name: string;
            /** @description The unit at the top above it */
            province: string | null;
            people: number;
            attempts: number;
            allCorrect: number;
            /**
             * @description Mean points of the counted results
             * @example 22.88
             */
            average: string | null;
            /** @description People of the headcount */
            share: components["schemas"]["ShareDto"];
            /** @enum {string|null} */
            noHeadcount: "not-given" | "predecessor-split" | null;
            /** @description Headcounts of merged units are in the base */
            inherited: boolean;
            /**
             * @description It went on as several units, or ended: its people stay with it
             * @enum {string|null}
             */
            note: "split" | "ended" | null;
            /** @description By people; equal ones share it */
            rank: number | null;
            /** @description By share of headcount */
            shareRank: number | null;
            /** @description Prizes by the result in force; null while nothing is published */
            winners: number | null;
        };
        GroupLineDto: {
            key: string;
            name: components["schemas"]["SaidDto"];
            /** @description Of all people of the report */
            people: components["schemas"]["ShareDto"];
            attempts: number;
        };
        BreakdownDto: {
            /** @description Whether the registration asks for it */
            collected: boolean;
            lines: components["schemas"]["GroupLineDto"][];
        };
        DayLineDto: {
            /** Format: date */
            day: string;
            /** @description People who handed in on this day */
            people: number;
            attempts: number;
        };
        HourLineDto: {
            hour: number;
            people: number;
            attempts: number;
        };
        RoundLineDto: {
            /** Format: uuid */
            id: string;
            ordinal: number;
            title: string;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            state: components["schemas"]["RoundState"];
            people: number;
            attempts: number;
            /**
             * @description Attempts per person
             * @example 22.88
             */
            perPerson: string | null;
            /** @description Of the people */
            allCorrect: components["schemas"]["ShareDto"];
            /**
             * @description Mean points of the counted results
             * @example 22.88
             */
            average: string | null;
        };
        /** @enum {string} */
        GrowthKind: "round" | "edition";
        ChangeDto: {
            now: number;
            before: number | null;
            difference: number | null;
            /**
             * @description Percent with two decimals, from the numbers beside it; null with the reason
             * @example 22.88
             */
            percent: string | null;
            /** @enum {string|null} */
            reason: "base-zero" | "base-unknown" | null;
        };
        GrowthDto: {
            kind: components["schemas"]["GrowthKind"];
            /** @description What it is compared with */
            title: string;
            people: components["schemas"]["ChangeDto"];
            attempts: components["schemas"]["ChangeDto"];
            allCorrect: components["schemas"]["ChangeDto"];
        };
        /** @enum {string} */
        TargetPeriod: "contest" | "round";
        TargetReachedDto: {
            /** @description What is reached of the target */
            share: components["schemas"]["ShareDto"];
            /** @description What is still missing */
            missing: number;
        };
        TargetLineDto: {
            unitNo: number;
            name: string;
            people: components["schemas"]["TargetReachedDto"] | null;
            attempts: components["schemas"]["TargetReachedDto"] | null;
            behind: boolean;
        };
        TargetsReachedDto: {
            period: components["schemas"]["TargetPeriod"];
            /** @description Units that have not reached theirs */
            behind: number;
            /** @description Those furthest behind first */
            lines: components["schemas"]["TargetLineDto"][];
        };
        PartDto: {
            text: string;
            /** @description Id of the figure that this is */
            figure: string | null;
        };
        ParagraphDto: {
            vi: components["schemas"]["PartDto"][];
            en: components["schemas"]["PartDto"][];
        };
        ReportDto: {
            scope: components["schemas"]["ReportScopeDto"];
            totals: components["schemas"]["TotalsDto"];
            figures: components["schemas"]["FigureDto"][];
            /** @description Best first */
            bands: components["schemas"]["BandDto"][];
            /** @description By rank */
            units: components["schemas"]["UnitLineDto"][];
            provinces: components["schemas"]["GroupLineDto"][];
            ages: components["schemas"]["BreakdownDto"];
            sexes: components["schemas"]["BreakdownDto"];
            occupations: components["schemas"]["BreakdownDto"];
            /** @description By the province that people named */
            residences: components["schemas"]["BreakdownDto"];
            days: components["schemas"]["DayLineDto"][];
            hours: components["schemas"]["HourLineDto"][];
            rounds: components["schemas"]["RoundLineDto"][];
            growth: components["schemas"]["GrowthDto"][];
            targets: components["schemas"]["TargetsReachedDto"];
            paragraph: components["schemas"]["ParagraphDto"];
        };
        UnitTargetDto: {
            unitNo: number;
            code: string;
            name: string;
            people: number | null;
            attempts: number | null;
        };
        UnitTargetsDto: {
            /** @description Every unit, with its target if it has one */
            units: components["schemas"]["UnitTargetDto"][];
        };
        TargetCountsDto: {
            /** @description Targets set or changed */
            put: number;
            /** @description Targets taken away */
            removed: number;
            unchanged: number;
        };
        PutTargetDto: {
            people?: number | null;
            attempts?: number | null;
        };
        /**
         * @description Of the call for works
         * @enum {string}
         */
        WorksReportState: "upcoming" | "open" | "closed";
        WorksScopeDto: {
            /** Format: uuid */
            contestId: string;
            contest: string;
            edition: string | null;
            zone: string;
            /** @description Of the call for works */
            state: components["schemas"]["WorksReportState"];
            /** @description Whether an award list is published */
            awarded: boolean;
            /**
             * Format: date-time
             * @description The instant that the figures are of
             */
            countedAt: string;
            /**
             * @description The same by the clock of the zone
             * @example 2023-05-26T19:30
             */
            countedAtLocal: string;
            /**
             * Format: date
             * @description Units are those of this day
             */
            asOf: string;
        };
        WorksTotalsDto: {
            /** @description Works handed in and not withdrawn */
            works: number;
            /** @description Different people who made them */
            authors: number;
            accepted: number;
            rejected: number;
            /** @description Handed in and not decided yet */
            waiting: number;
            /** @description Handed in, then withdrawn */
            withdrawn: number;
            /** @description Begun, never handed in */
            drafts: number;
            /** @description On paper */
            paper: number;
            /** @description Late */
            late: number;
            /** @description In the name of a unit */
            byUnits: number;
            /** @description Works of several authors */
            coAuthored: components["schemas"]["ShareDto"];
            /**
             * @description Works per author
             * @example 22.88
             */
            perAuthor: string | null;
            /** @description Words of all works */
            words: number;
            /**
             * @description Words per work that has any
             * @example 22.88
             */
            averageWords: string | null;
            /** @description Units with works, of those there are */
            units: components["schemas"]["ShareDto"];
            /** @description Prizes of works; null before the award list is published */
            prizes: number | null;
        };
        MediumLineDto: {
            works: number;
            authors: number;
            accepted: number;
            rejected: number;
            medium: string;
            name: string;
            /**
             * @description Words per work that has any
             * @example 22.88
             */
            averageWords: string | null;
            /** @description Null before the award list is published */
            prizes: number | null;
        };
        GenreLineDto: {
            works: number;
            authors: number;
            accepted: number;
            rejected: number;
            medium: string;
            genre: string | null;
            name: string;
        };
        WorksUnitLineDto: {
            works: number;
            authors: number;
            accepted: number;
            rejected: number;
            /** @description Number of the unit; null for works without one */
            no: number | null;
            name: string;
            /** @description The unit at the top above it */
            province: string | null;
            /** @description By works; equal ones share it */
            rank: number | null;
            /** @description Null before the award list is published */
            prizes: number | null;
        };
        WorksGroupLineDto: {
            works: number;
            authors: number;
            accepted: number;
            rejected: number;
            key: string;
            name: components["schemas"]["SaidDto"];
        };
        CollectingLineDto: {
            name: string;
            /** @description Units that passed works on */
            units: number;
            /** @description Works passed on */
            works: number;
        };
        RejectionLineDto: {
            code: string;
            name: components["schemas"]["SaidDto"];
            /** @description Of the works that were not accepted */
            works: components["schemas"]["ShareDto"];
        };
        WorksDayDto: {
            /** Format: date */
            day: string;
            authors: number;
            works: number;
        };
        WorksHourDto: {
            hour: number;
            authors: number;
            works: number;
        };
        WorksJuryStageDto: {
            name: string;
            locked: boolean;
            judges: number;
            /** @description Works with a final mark */
            final: components["schemas"]["ShareDto"];
            /** @description Independent marks */
            marks: number;
            /** @description Works whose marks differed too much */
            discrepancies: components["schemas"]["ShareDto"];
            /** @description Works with a third mark */
            thirds: components["schemas"]["ShareDto"];
            /** @description Works whose mark people settled together */
            settled: components["schemas"]["ShareDto"];
            /**
             * @description ICC of one mark, once the stage is locked
             * @example 22.88
             */
            iccSingle: string | null;
            /**
             * @description ICC of the mean of a work’s marks
             * @example 22.88
             */
            iccAverage: string | null;
            /**
             * @description Krippendorff’s alpha
             * @example 22.88
             */
            alpha: string | null;
            /**
             * @description Mean size of the difference of two marks, in points
             * @example 22.88
             */
            difference: string | null;
        };
        PrizeLineDto: {
            prize: string;
            /** @description Name of the medium; null over all media */
            medium: string | null;
            given: number;
        };
        WorksGrowthDto: {
            /** @description What it is compared with */
            title: string;
            works: components["schemas"]["ChangeDto"];
            authors: components["schemas"]["ChangeDto"];
            accepted: components["schemas"]["ChangeDto"];
        };
        WorksTargetLineDto: {
            unitNo: number;
            name: string;
            authors: components["schemas"]["TargetReachedDto"] | null;
            works: components["schemas"]["TargetReachedDto"] | null;
            behind: boolean;
        };
        WorksTargetsDto: {
            /** @description Units that have not reached theirs */
            behind: number;
            /** @description Those furthest behind first */
            lines: components["schemas"]["WorksTargetLineDto"][];
        };
        WorksReportDto: {
            scope: components["schemas"]["WorksScopeDto"];
            totals: components["schemas"]["WorksTotalsDto"];
            figures: components["schemas"]["FigureDto"][];
            paragraph: components["schemas"]["ParagraphDto"];
            media: components["schemas"]["MediumLineDto"][];
            genres: components["schemas"]["GenreLineDto"][];
            /** @description By rank */
            units: components["schemas"]["WorksUnitLineDto"][];
            provinces: components["schemas"]["WorksGroupLineDto"][];
            /** @description The lowest tier first */
            tiers: components["schemas"]["CollectingLineDto"][];
            reasons: components["schemas"]["RejectionLineDto"][];
            days: components["schemas"]["WorksDayDto"][];
            hours: components["schemas"]["WorksHourDto"][];
            stages: components["schemas"]["WorksJuryStageDto"][];
            prizes: components["schemas"]["PrizeLineDto"][];
            growth: components["schemas"]["WorksGrowthDto"][];
            targets: components["schemas"]["WorksTargetsDto"];
        };
        CallDto: {
            /** Format: date-time */
            opensAt: string;
            /**
             * Format: date-time
             * @description From this instant on nothing is taken
             */
            closesAt: string;
            /** @enum {string} */
            state: "upcoming" | "open" | "closed";
            media: components["schemas"]["Medium"][];
            perAuthor: number | null;
            authorData: components["schemas"]["AuthorDatum"][];
            declarations: components["schemas"]["Declaration"][];
            origin: components["schemas"]["OriginRules"] | null;
            /** @description A unit may be the author */
            unitEntries: boolean;
            /** @description Paper entries count by the day of their postmark */
            postmark: boolean;
        };
        /**
         * @description Why the jury put it out of the contest, once the award list is published
         * @enum {string}
         */
        ExclusionReason: "copied" | "identity" | "off-topic" | "published" | "author" | "other";
        EntryDto: {
            /** Format: uuid */
            id: string;
            no: number;
            /** Format: uuid */
            contestId: string;
            /** @enum {string} */
            state: "draft" | "submitted" | "accepted" | "rejected" | "withdrawn";
            medium: string;
            genre: string | null;
            title: string;
            /** @description How often it was handed in */
            version: number;
            /** @description The draft holds changes that were not handed in */
            changed: boolean;
            /** @description It can still be changed */
            editable: boolean;
            words: number;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            submittedAt: string | null;
            /** @description Why it was not accepted */
            reason: string | null;
            /** @description Why the jury put it out of the contest, once the award list is published */
            excluded: components["schemas"]["ExclusionReason"] | null;
        };
        MyEntriesDto: {
            /** Format: date-time */
            serverTime: string;
            /**
             * Format: uuid
             * @description Whose works these are
             */
            participantId: string;
            call: components["schemas"]["CallDto"];
            entries: components["schemas"]["EntryDto"][];
        };
        StartDraftDto: {
            /** @description Id of a medium of the rules */
            medium: string;
            /**
             * @default person
             * @enum {string}
             */
            authorKind: "person" | "unit";
        };
        /** @enum {string} */
        EntryFileRole: "work" | "translation" | "script";
        KnownFileDto: {
            /** Format: uuid */
            uploadId: string;
            role: components["schemas"]["EntryFileRole"];
            part: number;
            name: string;
            /** @enum {string} */
            state: "uploading" | "checking" | "ready" | "refused";
            /** @description Why it was refused */
            refusal: string | null;
            type: string | null;
            bytes: number;
            words: number | null;
            pages: number | null;
            durationMs: number | null;
            /** @description What to look at, as codes */
            warnings?: string[];
            /** @description What does not show */
            unseen?: string | null;
        };
        OriginDto: {
            /** Format: date */
            publishedOn: string | null;
            publishedIn: string | null;
            prized: string | null;
        };
        AuthorDto: {
            /** @description Họ và tên */
            name: string;
            /** @description Bút danh */
            penName?: string;
            /** @description dd/mm/yyyy or yyyy-mm-dd */
            birthDate?: string;
            /** @description Địa chỉ */
            address?: string;
            /** @description Điện thoại */
            phone?: string;
            /** @description E-mail */
            email?: string;
            /** @description Nơi công tác, trường học */
            workplace?: string;
            /** @description Chức vụ */
            post?: string;
            /** @description Học hàm, học vị */
            title?: string;
            /** @description Số căn cước, CMND hoặc hộ chiếu */
            personalId?: string;
            /** @description Dân tộc */
            ethnicity?: string;
            /** @description Tài khoản ngân hàng */
            bankAccount?: string;
        };
        DraftDto: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: date-time */
            updatedAt: string;
            medium: string;
            genre: string | null;
            title: string;
            language: string;
            parts: ({
                [key: string]: unknown;
            } | null)[];
            /** @description A document of paragraphs, headings (2, 3), lists, quotations; text bold, italic, underline, strike */
            translation: {
                [key: string]: unknown;
            } | null;
            files: components["schemas"]["KnownFileDto"][];
            origin: components["schemas"]["OriginDto"];
            declared: string[];
            /** @description The first is the one who sends */
            authors: components["schemas"]["AuthorDto"][];
            /** @enum {string} */
            authorKind: "person" | "unit";
            /** @description Words of what is written in the browser */
            words: number;
            /** @description What still keeps it from being handed in */
            missing: components["schemas"]["FieldErrorDto"][];
        };
        ReceiptFileDto: {
            role: string;
            part: number;
            type: string;
            bytes: number;
            sha256: string;
        };
        EntryReceiptDto: {
            /** Format: uuid */
            contestId: string;
            /** Format: uuid */
            entryId: string;
            /** @description The number in the book */
            entryNo: number;
            version: number;
            medium: string;
            /** Format: date-time */
            submittedAt: string;
            /** @description SHA-256 of the canonical JSON of the work and its files’ hashes */
            sha256: string;
            files: components["schemas"]["ReceiptFileDto"][];
            signature: string;
        };
        EntryDetailDto: {
            /** Format: uuid */
            id: string;
            no: number;
            /** Format: uuid */
            contestId: string;
            /** @enum {string} */
            state: "draft" | "submitted" | "accepted" | "rejected" | "withdrawn";
            medium: string;
            genre: string | null;
            title: string;
            /** @description How often it was handed in */
            version: number;
            /** @description The draft holds changes that were not handed in */
            changed: boolean;
            /** @description It can still be changed */
            editable: boolean;
            words: number;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            submittedAt: string | null;
            /** @description Why it was not accepted */
            reason: string | null;
            /** @description Why the jury put it out of the contest, once the award list is published */
            excluded: components["schemas"]["ExclusionReason"] | null;
            receipts: components["schemas"]["EntryReceiptDto"][];
        };
        DraftFileDto: {
            /** Format: uuid */
            uploadId: string;
            role: components["schemas"]["EntryFileRole"];
            part: number;
        };
        SaveDraftDto: {
            /** @description Id of a medium of the rules */
            medium?: string;
            genre?: string | null;
            title?: string;
            /** @example vi */
            language?: string;
            parts?: ({
                [key: string]: unknown;
            } | null)[];
            /** @description A document of paragraphs, headings (2, 3), lists, quotations; text bold, italic, underline, strike */
            translation?: {
                [key: string]: unknown;
            } | null;
            files?: components["schemas"]["DraftFileDto"][];
            origin?: components["schemas"]["OriginDto"];
            /** @description Ids of the ticked declarations */
            declared?: string[];
            authors?: components["schemas"]["AuthorDto"][];
            /** @description The version that was changed */
            version: number;
        };
        SavedDraftDto: {
            /** @description The version that is stored now */
            version: number;
            /** Format: date-time */
            savedAt: string;
            words: number;
            missing: components["schemas"]["FieldErrorDto"][];
        };
        SubmitEntryDto: {
            version: number;
        };
        /** @enum {string} */
        CoAuthorAnswer: "named" | "invited" | "confirmed" | "declined";
        CoAuthorDto: {
            name: string;
            answer: components["schemas"]["CoAuthorAnswer"];
            /** Format: date-time */
            expiresAt: string | null;
        };
        CoAuthorsDto: {
            coAuthors: components["schemas"]["CoAuthorDto"][];
        };
        InviteCoAuthorDto: {
            /** @description As the draft names them */
            name: string;
        };
        InvitationCodeDto: {
            code: string;
            /** Format: date-time */
            expiresAt: string;
        };
        EntryPrizeDto: {
            prize: string;
            division: string | null;
        };
        CoAuthoredWorkDto: {
            /** Format: uuid */
            id: string;
            no: number;
            title: string;
            medium: string;
            /** @description Who sends it */
            sender: string;
            answer: components["schemas"]["CoAuthorAnswer"];
            /**
             * @description Null for who declined
             * @enum {string|null}
             */
            state: "draft" | "submitted" | "accepted" | "rejected" | "withdrawn" | null;
            /** @description Of what was handed in last */
            receipt: components["schemas"]["EntryReceiptDto"] | null;
            prize: components["schemas"]["EntryPrizeDto"] | null;
            /** @description Why it was sent back or rejected */
            reason: string | null;
            /** @description Why the jury put it out of the contest, once the award list is published */
            excluded: components["schemas"]["ExclusionReason"] | null;
        };
        CoAuthoredDto: {
            works: components["schemas"]["CoAuthoredWorkDto"][];
        };
        InvitationDto: {
            /** @description What the sender handed on */
            code: string;
        };
        InvitedDto: {
            /** @description The name in the work */
            name: string;
            /** @description Who sends it */
            sender: string;
            title: string;
            medium: string;
        };
        AnswerInvitationDto: {
            /** @description What the sender handed on */
            code: string;
            /** @description Whether they are a co-author */
            accept: boolean;
        };
        /** @enum {string} */
        EntryState: "submitted" | "accepted" | "rejected" | "withdrawn" | "draft";
        EntryUnitDto: {
            no: number;
            name: string;
        };
        StaffEntryDto: {
            /** Format: uuid */
            id: string;
            no: number;
            state: components["schemas"]["EntryState"];
            title: string;
            medium: string;
            genre: string | null;
            language: string;
            /** @description Names of the authors */
            authors: string[];
            unit: components["schemas"]["EntryUnitDto"] | null;
            /** @description Which unit is collecting it */
            desk: components["schemas"]["EntryUnitDto"] | null;
            paper: boolean;
            paperRef: string | null;
            /** @description By its postmark or its arrival, it came too late */
            late: boolean;
            version: number;
            /** Format: date-time */
            submittedAt: string | null;
        };
        EntryPageDto: {
            entries: components["schemas"]["StaffEntryDto"][];
            /** @description Ask with `before` for the next */
            next: number | null;
        };
        ProvenanceDto: {
            /** Format: uuid */
            forwardingId: string;
            unit: components["schemas"]["EntryUnitDto"];
            /** @description The unit and those above it */
            path: string;
            /** @description Why it was sent back there */
            returned: string | null;
            tier: string;
            forwardedBy: string;
            /** Format: date-time */
            forwardedAt: string;
            /** @description Its rank among those of the unit */
            rank: number | null;
            of: number;
        };
        EnvelopeDto: {
            paperRef: string;
            /** Format: date */
            postmarkOn: string | null;
            /** Format: date */
            receivedOn: string;
            unitNo: number | null;
            medium: string;
            genre: string | null;
            title: string;
            language: string;
        };
        PaperRecordDto: {
            no: number;
            /** @description As it stood afterwards */
            envelope: components["schemas"]["EnvelopeDto"];
            /** @description What was changed: fields of the envelope, authors[0].phone, authors, scans */
            changed: string[];
            /** @description Null: not registered then */
            version: number | null;
            reason: string | null;
            by: string;
            /** Format: date-time */
            at: string;
        };
        StaffEntryDetailDto: {
            /** Format: uuid */
            id: string;
            no: number;
            state: components["schemas"]["EntryState"];
            title: string;
            medium: string;
            genre: string | null;
            language: string;
            /** @description Names of the authors */
            authors: string[];
            unit: components["schemas"]["EntryUnitDto"] | null;
            /** @description Which unit is collecting it */
            desk: components["schemas"]["EntryUnitDto"] | null;
            paper: boolean;
            paperRef: string | null;
            /** @description By its postmark or its arrival, it came too late */
            late: boolean;
            version: number;
            /** Format: date-time */
            submittedAt: string | null;
            postmarkOn: string | null;
            receivedOn: string | null;
            draftVersion: number;
            people: components["schemas"]["AuthorDto"][];
            /** @description What was handed in, as HTML made by the server */
            html: string;
            words: number;
            files: components["schemas"]["KnownFileDto"][];
            receipts: components["schemas"]["EntryReceiptDto"][];
            provenance: components["schemas"]["ProvenanceDto"][];
            /** @description Of a paper entry, the oldest first */
            history: components["schemas"]["PaperRecordDto"][];
            /** @description A paper entry that nobody has decided on or forwarded yet */
            editable: boolean;
            decisionCode: string | null;
            decisionReason: string | null;
        };
        PaperEntryDto: {
            /** @description Number written on the envelope when it came */
            paperRef: string;
            /** Format: date */
            postmarkOn: string | null;
            /** Format: date */
            receivedOn: string;
            unitNo: number | null;
            medium: string;
            genre: string | null;
            title: string;
            /** @example vi */
            language: string;
            authors: components["schemas"]["AuthorDto"][];
            /** @description It is another work than the one that looks the same */
            another?: boolean;
        };
        ChangePaperDto: {
            /** @description Number written on the envelope when it came */
            paperRef: string;
            /** Format: date */
            postmarkOn: string | null;
            /** Format: date */
            receivedOn: string;
            unitNo: number | null;
            medium: string;
            genre: string | null;
            title: string;
            /** @example vi */
            language: string;
            authors: components["schemas"]["AuthorDto"][];
            version: number;
            scans: string[];
            /** @description Why; required once the entry is registered */
            reason?: string;
        };
        RegisterPaperDto: {
            version: number;
            scans: string[];
        };
        /** @enum {string} */
        ScreeningState: "waiting" | "proposed" | "returned" | "accepted" | "rejected";
        /** @enum {string} */
        FindingKind: "missing-data" | "limit" | "barred" | "late" | "format" | "identity" | "disguise" | "similarity";
        ScreeningQueueEntryDto: {
            /** Format: uuid */
            id: string;
            no: number;
            state: components["schemas"]["ScreeningState"];
            title: string;
            medium: string;
            authors: string[];
            unit: string | null;
            /** @description The unit that has it on its desk */
            desk: string | null;
            paper: boolean;
            /** Format: date-time */
            submittedAt: string;
            /** @description Null until it was looked through */
            kinds: components["schemas"]["FindingKind"][] | null;
            serious: number;
            warnings: number;
            notes: number;
            /** @description Null until it was compared */
            similarFound: number | null;
            similarWords: number | null;
        };
        ScreeningCountsDto: {
            waiting: number;
            proposed: number;
            returned: number;
            accepted: number;
            rejected: number;
        };
        ScreeningMediumDto: {
            id: string;
            name: string;
        };
        ScreeningQueueDto: {
            entries: components["schemas"]["ScreeningQueueEntryDto"][];
            /** @description For the next page */
            next: number | null;
            counts: components["schemas"]["ScreeningCountsDto"];
            /** @description Of the contest, still to be looked through */
            looking: number;
            media: components["schemas"]["ScreeningMediumDto"][];
        };
        ScreeningAgainDto: {
            /** @description Entries that are looked through again */
            entries: number;
        };
        ScreenedAuthorDto: {
            ordinal: number;
            name: string;
            penName: string | null;
            birthDate: string | null;
            workplace: string | null;
        };
        ScreenedFileDto: {
            no: number;
            /** Format: uuid */
            uploadId: string;
            name: string | null;
            /** @enum {string} */
            role: "work" | "translation" | "script";
            part: number;
            type: string;
            bytes: number;
            pages: number | null;
            durationMs: number | null;
        };
        /** @enum {string} */
        FindingSeverity: "serious" | "warning" | "note";
        /** @enum {string} */
        FindingPlace: "entry" | "author" | "title" | "text" | "header" | "footer" | "footnote" | "comment" | "hidden" | "property" | "file-name";
        FindingPlaceDto: {
            in: components["schemas"]["FindingPlace"];
            /** @description First character of the title or the text */
            from?: number;
            to?: number;
            /** @description Number of a file */
            file?: number;
            /** @description A property, an author, a field */
            of?: string;
        };
        ScreeningFindingDto: {
            kind: components["schemas"]["FindingKind"];
            code: string;
            severity: components["schemas"]["FindingSeverity"];
            place: components["schemas"]["FindingPlaceDto"];
            excerpt: string | null;
            vi: string;
            en: string;
        };
        /** @enum {string} */
        ScreeningOutcome: "accepted" | "rejected" | "returned";
        /** @enum {string} */
        ScreeningReason: "complete" | "remark" | "missing-data" | "limit" | "barred" | "late" | "format" | "identity" | "similarity" | "duplicate" | "published" | "off-topic" | "other";
        /** @enum {string} */
        ScreeningDecisionState: "done" | "proposed" | "refused";
        ScreeningDecisionDto: {
            /** Format: uuid */
            id: string;
            no: number;
            /** @description Of the entry */
            version: number;
            outcome: components["schemas"]["ScreeningOutcome"];
            code: components["schemas"]["ScreeningReason"];
            reason: string | null;
            by: string;
            /** Format: date-time */
            at: string;
            state: components["schemas"]["ScreeningDecisionState"];
            /** @description The second person */
            second: string | null;
            secondReason: string | null;
            /** @description It is the caller’s own: somebody else has to confirm it */
            mine: boolean;
        };
        ScreeningWayDto: {
            /** Format: uuid */
            forwardingId: string;
            /** @description The unit with those above it */
            unit: string;
            tier: string;
            by: string;
            /** Format: date-time */
            at: string;
            /** @description Why it was sent back there */
            returned: string | null;
        };
        ScreenedEntryDto: {
            /** Format: uuid */
            id: string;
            no: number;
            /** @enum {string} */
            state: "waiting" | "proposed" | "returned" | "accepted" | "rejected" | "withdrawn";
            version: number;
            title: string;
            medium: components["schemas"]["ScreeningMediumDto"];
            genre: string | null;
            language: string;
            text: string;
            words: number;
            paper: boolean;
            postmarkOn: string | null;
            receivedOn: string | null;
            /** Format: date-time */
            submittedAt: string;
            unit: string | null;
            /** @description The unit that has it on its desk */
            desk: string | null;
            authors: components["schemas"]["ScreenedAuthorDto"][];
            files: components["schemas"]["ScreenedFileDto"][];
            /** @description What the rules leave to the eye */
            conditions: string[];
            /**
             * Format: date-time
             * @description Null: not yet
             */
            reportAt: string | null;
            /**
             * Format: date-time
             * @description Null: not yet
             */
            comparedAt: string | null;
            /** @description The most serious first */
            findings: components["schemas"]["ScreeningFindingDto"][];
            /** @description The oldest first */
            decisions: components["schemas"]["ScreeningDecisionDto"][];
            /** @description The author can still replace it */
            returnable: boolean;
            /** @description It lies where the caller decides: on their desk, or at the centre */
            mine: boolean;
            /** @description Units that sent it here, the first first */
            way: components["schemas"]["ScreeningWayDto"][];
            /** @description A rejection takes a second person */
            secondPerson: boolean;
        };
        DecideEntryDto: {
            /** @description The version of the entry that was looked at */
            version: number;
            /** @description How many decisions were on record */
            seen: number;
            outcome: components["schemas"]["ScreeningOutcome"];
            code: components["schemas"]["ScreeningReason"];
            /** @description For the author; required for "other" and "remark" */
            reason?: string;
        };
        ConfirmScreeningDto: {
            confirmed: boolean;
            reason?: string;
        };
        OwnTextDto: {
            /** Format: uuid */
            id: string;
            title: string;
            words: number;
            addedBy: string;
            /** Format: date-time */
            addedAt: string;
        };
        ComparingStateDto: {
            /** @description Works handed in */
            works: number;
            /** @description Of these, compared as they are now */
            compared: number;
            texts: components["schemas"]["OwnTextDto"][];
        };
        AddOwnTextDto: {
            title: string;
            text: string;
        };
        SimilarityShareDto: {
            /** @description Words found elsewhere that count */
            found: number;
            /** @description Words of the work */
            words: number;
            /** @description Strictly above the limit of the medium */
            above: boolean;
        };
        SimilarWorkDto: {
            /** Format: uuid */
            entryId: string;
            no: number;
            /** @description Null for a work that does not lie on the desk of the caller’s unit */
            title: string | null;
            contest: string;
            /** @description In this contest */
            here: boolean;
            /** @description Shares an author with this work */
            sameAuthor: boolean;
            /** Format: date-time */
            submittedAt: string;
            /** @description Of this work's words, in that one */
            share: components["schemas"]["SimilarityShareDto"];
            /** @description Of that work's words, in this one */
            there: components["schemas"]["SimilarityShareDto"];
            passages: number;
        };
        SimilarityReportDto: {
            /**
             * Format: date-time
             * @description Null: not yet
             */
            comparedAt: string | null;
            comparedWith: number;
            /** @description Percent of the medium; strictly above it a work is out */
            limitPercent: number;
            /** @description Found in all other works together */
            together: components["schemas"]["SimilarityShareDto"];
            /** @description Words quoted with their source */
            quoted: number;
            /** @description Words of passages that very many works have */
            common: number;
            /** @description Words of the contest's own texts */
            own: number;
            /** @description The largest share first */
            works: components["schemas"]["SimilarWorkDto"][];
        };
        /** @enum {string} */
        SimilarityMarkKind: "same" | "quoted" | "common" | "own";
        SimilarityMarkDto: {
            /** @description First character */
            from: number;
            /** @description One past the last character */
            to: number;
            /** @description From 1, the longest first; the same number on both sides */
            passage: number;
            kind: components["schemas"]["SimilarityMarkKind"];
        };
        SimilaritySideDto: {
            /** Format: uuid */
            entryId: string;
            no: number;
            /** @description Null for a work that does not lie on the desk of the caller’s unit */
            title: string | null;
            contest: string;
            /** Format: date-time */
            submittedAt: string;
            /** @description The whole text; where the title is null, only what both have */
            text: string;
            share: components["schemas"]["SimilarityShareDto"];
            /** @description In the order of the text */
            marks: components["schemas"]["SimilarityMarkDto"][];
        };
        SideBySideDto: {
            one: components["schemas"]["SimilaritySideDto"];
            other: components["schemas"]["SimilaritySideDto"];
            passages: number;
        };
        DeskDto: {
            unitNo: number;
            name: string;
            kind: string;
            /** @description Which tier of the rules, from 0 */
            tier: number | null;
            /** @description Works on the desk */
            waiting: number;
            /** @description Of these, not decided on yet */
            unscreened: number;
            accepted: number;
            /** @description Rejected, besides those that wait */
            rejected: number;
            marked: number;
            /** @description Works sent upwards, without those sent back */
            forwarded: number;
        };
        CollectorDto: {
            /** Format: uuid */
            accountId: string;
            name: string;
            email: string;
            unitNo: number | null;
            unitName: string | null;
        };
        DesksDto: {
            contest: string;
            tiers: components["schemas"]["Tier"][];
            /** @description The unit that the caller collects for */
            own: number | null;
            /**
             * Format: date-time
             * @description From then on works are forwarded
             */
            closesAt: string;
            /** Format: date-time */
            serverTime: string;
            desks: components["schemas"]["DeskDto"][];
            /** @description For the centre only */
            collectors: components["schemas"]["CollectorDto"][];
        };
        /** @enum {string} */
        DeskWorkState: "waiting" | "proposed" | "accepted" | "rejected";
        DeskReturnDto: {
            reason: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        DeskWorkDto: {
            /** Format: uuid */
            entryId: string;
            no: number;
            title: string;
            medium: string;
            genre: string | null;
            authors: string[];
            words: number;
            late: boolean;
            paper: boolean;
            state: components["schemas"]["DeskWorkState"];
            /** @description Null until it was looked through */
            serious: number | null;
            warnings: number | null;
            /** @description It came back from above */
            returned: components["schemas"]["DeskReturnDto"] | null;
            /** @description In hundredths; sealed for others */
            centipoints: number | null;
            comment: string | null;
            /** @description 0: not marked */
            markVersion: number;
            rank: number | null;
            /** @description By the rules it would go on now */
            goes: boolean;
        };
        DeskTieDto: {
            entryIds: string[];
            places: number;
        };
        DeskDetailDto: {
            desk: components["schemas"]["DeskDto"];
            rules: components["schemas"]["Tier"] | null;
            /** @description Marks are shown: this is the caller’s own desk, or the results are public */
            open: boolean;
            /** @description This is the caller’s own desk: they may screen, mark and forward */
            own: boolean;
            /** @description Said when forwarding: it changes with everything on the desk */
            version: string;
            /** @description The highest mark, in hundredths */
            scaleCentipoints: number;
            /**
             * Format: date-time
             * @description From then on works are forwarded
             */
            closesAt: string;
            /** Format: date-time */
            serverTime: string;
            works: components["schemas"]["DeskWorkDto"][];
            ties: components["schemas"]["DeskTieDto"][];
        };
        TierMarkDto: {
            /** @description The version that was seen; 0: none */
            version: number;
            centipoints: number;
            comment?: string;
        };
        MarkVersionDto: {
            version: number;
        };
        ForwardDto: {
            /** @description Works that stay, where equals compete for the last places */
            leftOut: string[];
            /** @description The version of the desk that was seen */
            seen: string;
            reason?: string;
        };
        ForwardedDto: {
            count: number;
            /** @description To which unit; null: the centre */
            to: string | null;
        };
        ReturnWorkDto: {
            /**
             * Format: uuid
             * @description The forwarding that was seen last
             */
            forwardingId: string;
            /** @description For the unit below */
            reason: string;
        };
        /** @enum {string} */
        QuotaState: "behind" | "within" | "full";
        UnitQuotaRowDto: {
            unitNo: number;
            name: string;
            /** @description The unit above it */
            above: string | null;
            /** @description Works that it has, those it sent among them */
            has: number;
            /** @description Works that it sent */
            sent: number;
            state: components["schemas"]["QuotaState"];
        };
        UnitQuotaDto: {
            /** @description Kind of unit; null: every one */
            kind: string | null;
            /** @description As the rules call such units */
            name: string | null;
            /** @description Names of the media counted; empty: all */
            media: string[];
            min: number | null;
            max: number | null;
            /** @description Units that it speaks of */
            units: number;
            /** @description Units below the minimum */
            behind: number;
            /** @description Units at the maximum */
            full: number;
            /** @description Those behind first, at most 300 */
            rows: components["schemas"]["UnitQuotaRowDto"][];
        };
        UnitQuotasDto: {
            /** Format: date-time */
            serverTime: string;
            /** Format: date-time */
            closesAt: string;
            /** @description The call is over: from now on a minimum counts what was sent, before what a unit has */
            closed: boolean;
            quotas: components["schemas"]["UnitQuotaDto"][];
        };
        CollectorUnitDto: {
            unitNo: number;
        };
        UploadRefusalDto: {
            /** @description A stable code, as FILE_ENCRYPTED */
            code: string;
            /** @description In words for the sender */
            sentence: string;
        };
        UploadDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            entryId: string | null;
            /** @description As its sender calls it */
            name: string;
            /** @enum {string} */
            state: "uploading" | "checking" | "ready" | "refused";
            length: number;
            received: number;
            refusal: components["schemas"]["UploadRefusalDto"] | null;
            /** @enum {string|null} */
            type: "docx" | "odt" | "pdf" | "jpeg" | "png" | "mp3" | "mp4" | null;
            sha256: string | null;
            words: number | null;
            pages: number | null;
            durationMs: number | null;
            /** @description What a screener will look at */
            warnings: string[];
            /** @description The beginning of what does not show */
            unseen: string | null;
        };
        AssignmentJudgeDto: {
            /** Format: uuid */
            id: string;
            no: number;
            name: string;
            team: string | null;
            media: string[];
            stopped: boolean;
            waiting: number;
            done: number;
        };
        /** @enum {string} */
        AssignmentRunState: "waiting" | "done" | "impossible" | "failed";
        /** @enum {string} */
        AssignmentConstraint: "judges" | "media" | "conflicts" | "teams";
        ObstacleDto: {
            constraint: components["schemas"]["AssignmentConstraint"];
            medium: string;
            needed: number;
            available: number;
            /** @description Works */
            count: number;
            /** @description Their codes; none where conflicts are the reason */
            works: string[];
        };
        RunSummaryDto: {
            given: number;
            /** @description Whether all loads are within one of each other */
            level: boolean;
            /** @description Judges in each group whose marks meet */
            groups: number[];
            milliseconds: number;
        };
        AssignmentRunDto: {
            /** @description The same seed, works and jury give the same assignment */
            seed: string;
            state: components["schemas"]["AssignmentRunState"];
            problem: components["schemas"]["ObstacleDto"][] | null;
            summary: components["schemas"]["RunSummaryDto"] | null;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            byName: string;
        };
        AssignmentDto: {
            marks: number;
            /** @description Two markers of one work are never of one team */
            teams: boolean;
            works: number;
            /** @description Works that lack judges */
            short: number;
            judges: components["schemas"]["AssignmentJudgeDto"][];
            run: components["schemas"]["AssignmentRunDto"] | null;
        };
        /** @enum {string} */
        AssignedKind: "first" | "third";
        /** @enum {string} */
        AssignedState: "waiting" | "done";
        HolderStateDto: {
            /** Format: uuid */
            memberId: string;
            kind: components["schemas"]["AssignedKind"];
            state: components["schemas"]["AssignedState"];
        };
        AssignedWorkDto: {
            code: string;
            medium: string;
            version: number;
            holders: components["schemas"]["HolderStateDto"][];
        };
        AssignedWorksDto: {
            works: components["schemas"]["AssignedWorkDto"][];
            /** @description Where the next page begins */
            next: string | null;
        };
        /** @enum {string} */
        AssignmentRefusal: "conflict" | "team" | "medium" | "seat" | "has" | "full" | "begun" | "stopped";
        CandidateDto: {
            /** Format: uuid */
            memberId: string;
            refusal: components["schemas"]["AssignmentRefusal"] | null;
        };
        CandidatesDto: {
            candidates: components["schemas"]["CandidateDto"][];
        };
        MoveDto: {
            version: number;
            /** Format: uuid */
            from: string | null;
            /** Format: uuid */
            to: string | null;
        };
        StopDto: {
            reason: string;
        };
        HandedOverDto: {
            /** @description Works that somebody else has now */
            moved: number;
            /** @description Codes of works that nobody may have */
            left: string[];
        };
        JuryMediumDto: {
            id: string;
            name: string;
        };
        JuryStageDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @enum {string} */
        JuryRole: "judge" | "chief";
        MemberUnitDto: {
            no: number;
            name: string;
        };
        /** @enum {string} */
        TieKind: "kin" | "pupil" | "other";
        TieDto: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["TieKind"];
            /** @description Whom it is to; null for those who judge, unless it is their own */
            who: string | null;
            /** Format: date-time */
            declaredAt: string;
            byName: string;
        };
        MemberDto: {
            /** Format: uuid */
            id: string;
            no: number;
            name: string;
            email: string;
            role: components["schemas"]["JuryRole"];
            team: string | null;
            unit: components["schemas"]["MemberUnitDto"] | null;
            media: string[];
            stageIds: string[];
            ties: components["schemas"]["TieDto"][];
            version: number;
            /** Format: date-time */
            stoppedAt: string | null;
            /** @description Works in hand */
            waiting: number;
            /** @description Works marked */
            done: number;
            /** @description Whether it is the caller */
            mine: boolean;
        };
        JuryDto: {
            contest: string;
            /** Format: uuid */
            unitTreeId: string | null;
            media: components["schemas"]["JuryMediumDto"][];
            stages: components["schemas"]["JuryStageDto"][];
            members: components["schemas"]["MemberDto"][];
        };
        AddMemberDto: {
            /** @description Team; two markers of one work are never of one */
            team: string | null;
            unitNo: number | null;
            /** @description Media they judge; empty: all */
            media: string[];
            /** @description Stages they judge in */
            stageIds: string[];
            /** Format: email */
            email: string;
            role: components["schemas"]["JuryRole"];
        };
        MemberAnswerDto: {
            member: components["schemas"]["MemberDto"];
        };
        ChangeMemberDto: {
            /** @description Team; two markers of one work are never of one */
            team: string | null;
            unitNo: number | null;
            /** @description Media they judge; empty: all */
            media: string[];
            /** @description Stages they judge in */
            stageIds: string[];
            version: number;
        };
        DeclareTieDto: {
            kind: components["schemas"]["TieKind"];
            unitNo?: number;
            name?: string;
            /** @example 2008-05-19 */
            birthDate?: string;
            /** Format: email */
            email?: string;
            phone?: string;
        };
        OwnTiesDto: {
            contest: string;
            /** @description Works of it are never mine */
            unit: components["schemas"]["MemberUnitDto"] | null;
            /** Format: uuid */
            unitTreeId: string | null;
            ties: components["schemas"]["TieDto"][];
        };
        /** @enum {string} */
        StageState: "preparing" | "open" | "locked";
        CalledDto: {
            id: string;
            name: string;
        };
        StageCountsDto: {
            works: number;
            /** @description Judges with a seat who have not stopped */
            members: number;
            /** @description Works that somebody marks */
            assigned: number;
            /** @description Marks that are waited for */
            waiting: number;
            /** @description Marks that are locked */
            done: number;
        };
        StageDto: {
            /** Format: uuid */
            id: string;
            ordinal: number;
            name: string;
            state: components["schemas"]["StageState"];
            /** Format: date-time */
            openedAt: string | null;
            /** Format: date-time */
            lockedAt: string | null;
            rules: components["schemas"]["StageRules"];
            /** @description Media and genres */
            names: components["schemas"]["CalledDto"][];
            counts: components["schemas"]["StageCountsDto"];
        };
        StageListDto: {
            stages: components["schemas"]["StageDto"][];
        };
        HolderDto: {
            name: string;
            email: string;
            /** @description Whether they have set their passphrase */
            ready: boolean;
            /** @description Whether it is the caller */
            mine: boolean;
            /**
             * Format: date-time
             * @description When they took their turn of opening
             */
            turnedAt: string | null;
        };
        /** @enum {string} */
        BlindingState: "copying" | "done" | "failed";
        BlindingRunDto: {
            /** Format: uuid */
            id: string;
            /** @description Name of the stage that it codes works for */
            stage: string;
            /** @description Whether works of the stage before get second codes */
            second: boolean;
            state: components["schemas"]["BlindingState"];
            works: number;
            copied: number;
            byName: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        BlindingDto: {
            contest: string;
            holders: components["schemas"]["HolderDto"][];
            runs: components["schemas"]["BlindingRunDto"][];
            /** @description Accepted entries without a code */
            waiting: number;
            /** @description Whether the marks of every stage are locked */
            locked: boolean;
            /**
             * Format: date-time
             * @description When the link was opened
             */
            openedAt: string | null;
        };
        NameHoldersDto: {
            /** @description E-mails of two accounts */
            emails: string[];
        };
        PassphraseDto: {
            /** Format: password */
            passphrase: string;
        };
        BringWorksDto: {
            /** @description Codes let on among equals of which not all may */
            chosen: string[];
            /** @description Why these; required with codes */
            reason?: string;
        };
        PromotionRuleDto: {
            vi: string;
            en: string;
        };
        PromotionTieDto: {
            /** @enum {string} */
            why: "quota" | "author";
            medium: string | null;
            codes: string[];
            places: number;
        };
        /** @enum {string} */
        PromotionOutcome: "goes" | "stays" | "tie";
        PromotedWorkDto: {
            code: string;
            medium: string;
            /** @description The final mark, in hundredths */
            rawCentipoints: number | null;
            /** @description Adjusted for severity */
            adjustedCentipoints: number | null;
            /** @description By the mark that counts */
            rank: number | null;
            outcome: components["schemas"]["PromotionOutcome"];
            vi: string;
            en: string;
        };
        PromotionPoolDto: {
            /** Format: uuid */
            stageId: string;
            /** @description Name of the stage */
            from: string;
            counts: components["schemas"]["MarksThatCount"];
            rule: components["schemas"]["PromotionRuleDto"];
            going: number;
            /** @description Of these, there already */
            brought: number;
            /** @description Ties that the jury has to break */
            ties: components["schemas"]["PromotionTieDto"][];
            works: components["schemas"]["PromotedWorkDto"][];
        };
        PromotionRecordDto: {
            from: string;
            counts: components["schemas"]["MarksThatCount"];
            rule: components["schemas"]["PromotionRuleDto"];
            works: components["schemas"]["PromotedWorkDto"][];
            /** @description Let on among equals */
            chosen: string[];
            reason: string | null;
            by: string;
            /** Format: date-time */
            at: string;
        };
        PromotionDto: {
            /** Format: uuid */
            stageId: string;
            pools: components["schemas"]["PromotionPoolDto"][];
            done: components["schemas"]["PromotionRecordDto"][];
        };
        PairDto: {
            /** Format: uuid */
            id: string;
            left: string;
            right: string;
        };
        NextPairDto: {
            /** @description Whether works are compared now */
            comparing: boolean;
            /** @description Null: none is left for me */
            pair: components["schemas"]["PairDto"] | null;
            /** @description Pairs I answered */
            answered: number;
        };
        AnswerPairDto: {
            winner: string;
        };
        /** @enum {string} */
        ComparisonState: "none" | "running" | "ended";
        ComparedWorkDto: {
            code: string;
            medium: string;
            centipoints: number;
            comparisons: number;
            /** @description Logits; 0 is the mean */
            strength: number | null;
            standardError: number | null;
        };
        ComparisonDto: {
            state: components["schemas"]["ComparisonState"];
            /** @description Percent wanted */
            wanted: number | null;
            /** @description Percent reached */
            reached: number | null;
            comparisons: number;
            /** @description The strongest first within a medium */
            works: components["schemas"]["ComparedWorkDto"][];
        };
        /** @enum {string} */
        PeopleNeeds: "agreement" | "chief" | "third" | "joint";
        StepDto: {
            what: string;
            vi: string;
            en: string;
            /** @description Id of the minutes */
            minutes?: string;
        };
        DiscrepancyDto: {
            code: string;
            medium: string;
            genre: string | null;
            /** @description Null where works may not be read */
            title: string | null;
            needs: components["schemas"]["PeopleNeeds"];
            /** @enum {string|null} */
            action: "mean" | "agree" | "chief" | "third" | "joint" | null;
            version: number;
            path: components["schemas"]["StepDto"][];
            /** Format: date-time */
            since: string;
        };
        DiscrepancyListDto: {
            works: components["schemas"]["DiscrepancyDto"][];
        };
        MinutesDto: {
            /** Format: uuid */
            id: string;
            code: string | null;
            subject: string;
            /** @description Null where works may not be read */
            text: string | null;
            /** @description Numbers of the judges who sat together */
            present: number[];
            /** @description Name of who wrote them */
            by: string;
            /** Format: date-time */
            at: string;
        };
        MinutesListDto: {
            minutes: components["schemas"]["MinutesDto"][];
        };
        WorkFileDto: {
            no: number;
            type: string;
            bytes: number;
            /** @description Pages as pictures */
            pages: number | null;
        };
        /** @enum {string} */
        MarkState: "waiting" | "final";
        /** @enum {string} */
        MarkerKind: "first" | "third" | "remark" | "anchor" | "seed";
        /** @enum {string} */
        MarkerState: "waiting" | "done" | "returned";
        /** @enum {string} */
        FlagKind: "identity" | "copied" | "off-topic" | "unreadable" | "other";
        FlagDto: {
            kind: components["schemas"]["FlagKind"];
            text: string;
        };
        MarkerDto: {
            /** Format: uuid */
            memberId: string;
            judge: number;
            kind: components["schemas"]["MarkerKind"];
            state: components["schemas"]["MarkerState"];
            reason: string | null;
            flag: components["schemas"]["FlagDto"] | null;
        };
        /** @enum {string} */
        MarkKind: "first" | "third" | "remark" | "anchor" | "seed" | "agreed" | "chief" | "joint" | "line";
        SeenMarkDto: {
            /** Format: uuid */
            id: string;
            judge: number;
            mine: boolean;
            kind: components["schemas"]["MarkKind"];
            /** @description Hundredths of a point by criterion */
            criteria: {
                [key: string]: number;
            };
            centipoints: number;
            comment: string;
            /** Format: date-time */
            lockedAt: string;
        };
        MessageDto: {
            judge: number;
            mine: boolean;
            text: string;
            /** Format: date-time */
            at: string;
        };
        ProposalDto: {
            ordinal: number;
            judge: number;
            mine: boolean;
            /** @description Hundredths of a point by criterion */
            criteria: {
                [key: string]: number;
            };
            centipoints: number;
            minutes: string;
            /** @description Judges who agreed */
            agreed: number[];
            /** Format: date-time */
            at: string;
        };
        DossierDto: {
            code: string;
            medium: string;
            genre: string | null;
            /** @description For whoever does not judge, until the codes are open: no word of or about the work */
            sealed: boolean;
            title: string | null;
            language: string | null;
            html: string | null;
            words: number | null;
            files: components["schemas"]["WorkFileDto"][];
            /** @description What a decision must name */
            version: number;
            state: components["schemas"]["MarkState"];
            /** @enum {string|null} */
            needs: "marks" | "agreement" | "chief" | "third" | "joint" | null;
            centipoints: number | null;
            path: components["schemas"]["StepDto"][];
            markers: components["schemas"]["MarkerDto"][];
            /** @description Empty while my own mark of it is open */
            marks: components["schemas"]["SeenMarkDto"][];
            /** @description Marks that were ended */
            ended: components["schemas"]["SeenMarkDto"][];
            messages: components["schemas"]["MessageDto"][];
            proposal: components["schemas"]["ProposalDto"] | null;
            minutes: components["schemas"]["MinutesDto"][];
        };
        /** @enum {string} */
        DecidedBy: "chief" | "joint" | "line";
        DecideMarkDto: {
            /** @description Hundredths of a point by criterion */
            criteria: {
                [key: string]: number | null;
            };
            comment?: string;
            minutes: string;
            version: number;
            kind: components["schemas"]["DecidedBy"];
            present?: string[];
        };
        SanctionDto: {
            version: number;
            sanction: string;
            minutes: string;
        };
        ReopenDto: {
            version: number;
            /** Format: uuid */
            markId: string;
            reason: string;
        };
        ThirdMarkerDto: {
            version: number;
            /** Format: uuid */
            memberId: string;
        };
        FlagDismissalDto: {
            /** @description Null where works may not be read */
            reason: string | null;
            by: string;
            /** Format: date-time */
            at: string;
        };
        RaisedFlagDto: {
            code: string;
            medium: string;
            /** @description Null where works may not be read */
            title: string | null;
            /** @description What a decision must name */
            version: number;
            /** Format: uuid */
            memberId: string;
            /** @description Number of the judge */
            judge: number;
            kind: components["schemas"]["FlagKind"];
            /** @description Null where works may not be read */
            text: string | null;
            /** Format: date-time */
            at: string;
            /** @description Null while it waits */
            dismissal: components["schemas"]["FlagDismissalDto"] | null;
        };
        ExcludedWorkDto: {
            reasonCode: components["schemas"]["ExclusionReason"];
            /** @description Null where works may not be read */
            minutes: string | null;
            /** @description Whether it holds already; otherwise in the next award list */
            atOnce: boolean;
            /** @description The stage where it has another code, which it is out by once the codes are open */
            followedTo: string | null;
            by: string;
            /** Format: date-time */
            at: string;
            code: string;
            medium: string;
            /** @description Null where works may not be read */
            title: string | null;
            version: number;
        };
        FlagsDto: {
            /** @description Those that wait first */
            flags: components["schemas"]["RaisedFlagDto"][];
            /** @description The newest first */
            excluded: components["schemas"]["ExcludedWorkDto"][];
        };
        DismissFlagDto: {
            /**
             * Format: uuid
             * @description The judge who raised it
             */
            memberId: string;
            kind: components["schemas"]["FlagKind"];
            reason: string;
        };
        ExcludeWorkDto: {
            version: number;
            reasonCode: components["schemas"]["ExclusionReason"];
            minutes: string;
        };
        ReadmitWorkDto: {
            version: number;
            minutes: string;
        };
        /** @enum {string} */
        JudgePhase: "qualifying" | "marking" | "stopped" | "locked";
        DeskProgressDto: {
            phase: components["schemas"]["JudgePhase"];
            total: number;
            done: number;
            /** @description Works that wait for an agreement */
            talks: number;
            /** @description Median of the last works */
            secondsPerWork: number | null;
            secondsLeft: number | null;
        };
        JudgeStageDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contestId: string;
            contest: string;
            name: string;
            chief: boolean;
            /** @description Whether works are compared in pairs now */
            comparing: boolean;
            progress: components["schemas"]["DeskProgressDto"];
        };
        JudgeStagesDto: {
            stages: components["schemas"]["JudgeStageDto"][];
        };
        /** @enum {string} */
        DeskState: "waiting" | "draft" | "locked" | "agreement";
        QueueItemDto: {
            code: string;
            medium: string;
            genre: string | null;
            title: string;
            words: number;
            state: components["schemas"]["DeskState"];
            flagged: boolean;
        };
        DeskQueueDto: {
            progress: components["schemas"]["DeskProgressDto"];
            /** @description Media and genres */
            names: components["schemas"]["CalledDto"][];
            works: components["schemas"]["QueueItemDto"][];
        };
        NextDto: {
            progress: components["schemas"]["DeskProgressDto"];
            code: string | null;
        };
        /** @enum {string} */
        OwnMarkState: "open" | "locked";
        OwnMarkDto: {
            version: number;
            state: components["schemas"]["OwnMarkState"];
            /** @description Hundredths of a point by criterion */
            criteria: {
                [key: string]: number | null;
            };
            /** @description The total, once locked */
            centipoints: number | null;
            comment: string;
            note: string;
            flag: components["schemas"]["FlagDto"] | null;
            /** Format: date-time */
            lockedAt: string | null;
        };
        WorkDto: {
            code: string;
            medium: string;
            genre: string | null;
            title: string;
            language: string;
            html: string;
            words: number;
            files: components["schemas"]["WorkFileDto"][];
            rubric: components["schemas"]["Criterion"][];
            /** @description The most that can be had, in hundredths */
            scaleCentipoints: number;
            state: components["schemas"]["DeskState"];
            mark: components["schemas"]["OwnMarkDto"];
        };
        SaveMarkDto: {
            version: number;
            /** @description Hundredths of a point by criterion */
            criteria: {
                [key: string]: number | null;
            };
            comment: string;
            note: string;
            flag?: components["schemas"]["FlagDto"] | null;
        };
        SavedDto: {
            version: number;
        };
        LockMarkDto: {
            version: number;
        };
        LockedMarkDto: {
            code: string;
            centipoints: number;
            /** @description Hundredths of a point by criterion */
            criteria: {
                [key: string]: number | null;
            };
            /** Format: date-time */
            lockedAt: string;
        };
        ConflictDto: {
            reason: string;
        };
        JuryNeedsDto: {
            marks: number;
            agreement: number;
            chief: number;
            third: number;
            joint: number;
        };
        /** @enum {string} */
        JudgeState: "qualifying" | "marking" | "stopped";
        JuryJudgeDto: {
            /** Format: uuid */
            memberId: string;
            no: number;
            name: string;
            state: components["schemas"]["JudgeState"];
            total: number;
            done: number;
            drafts: number;
            flags: number;
            /** @description Median of the last works */
            secondsPerWork: number | null;
            /** @description Marks locked in the last hour */
            lastHour: number;
            /** Format: date-time */
            lastAt: string | null;
            seeds: number;
            /** @description Seeds out of tolerance */
            seedsMissed: number;
        };
        JuryFlagDto: {
            code: string;
            judge: number;
            kind: string;
        };
        JuryDocumentDto: {
            /** Format: uuid */
            stageId: string;
            /** Format: int64 */
            version: number;
            state: components["schemas"]["StageState"];
            works: number;
            final: number;
            /** @description Marks that are asked for */
            marksWanted: number;
            marksLocked: number;
            needs: components["schemas"]["JuryNeedsDto"];
            judges: components["schemas"]["JuryJudgeDto"][];
            /** @description At most a hundred, the newest first */
            flags: components["schemas"]["JuryFlagDto"][];
        };
        JuryProgressDto: {
            progress: components["schemas"]["JuryDocumentDto"];
            /** @description Room to join on the socket */
            room: string;
            /** @description Opens the room for two hours */
            ticket: string;
        };
        IntervalDto: {
            lower: number;
            upper: number;
        };
        CoefficientDto: {
            value: number;
            interval: components["schemas"]["IntervalDto"] | null;
        };
        SingleAverageDto: {
            single: components["schemas"]["CoefficientDto"];
            average: components["schemas"]["CoefficientDto"];
        };
        IntraclassDto: {
            /** @description ICC(1,1) and ICC(1,k) */
            oneWay: components["schemas"]["SingleAverageDto"];
            /** @description ICC(2,1) and ICC(2,k): a strict judge counts against it */
            agreement: components["schemas"]["SingleAverageDto"] | null;
            /** @description ICC(3,1) and ICC(3,k): severity taken out */
            consistency: components["schemas"]["SingleAverageDto"] | null;
        };
        IntraclassEstimateDto: {
            value: components["schemas"]["IntraclassDto"] | null;
            /** @enum {string|null} */
            reason: "no-marks" | "one-work" | "one-judge" | "no-pairs" | "incomplete" | "no-variation" | "no-spare-marks" | "disconnected" | null;
        };
        EstimateDto: {
            value: number | null;
            /** @enum {string|null} */
            reason: "no-marks" | "one-work" | "one-judge" | "no-pairs" | "incomplete" | "no-variation" | "no-spare-marks" | "disconnected" | null;
        };
        MarkDifferenceDto: {
            mean: number;
            size: number;
            standardDeviation: number;
            standardError: number;
            limits: components["schemas"]["IntervalDto"];
        };
        DifferenceEstimateDto: {
            value: components["schemas"]["MarkDifferenceDto"] | null;
            /** @enum {string|null} */
            reason: "no-marks" | "one-work" | "one-judge" | "no-pairs" | "incomplete" | "no-variation" | "no-spare-marks" | "disconnected" | null;
        };
        MeasuredDto: {
            value: number;
            standardError: number | null;
        };
        MeasuredEstimateDto: {
            value: components["schemas"]["MeasuredDto"] | null;
            /** @enum {string|null} */
            reason: "no-marks" | "one-work" | "one-judge" | "no-pairs" | "incomplete" | "no-variation" | "no-spare-marks" | "disconnected" | null;
        };
        SeverityStretchDto: {
            value: number;
            standardError: number | null;
            /** @description Of the judge’s marks, from 1 */
            from: number;
            to: number;
        };
        JudgeStatisticsDto: {
            judge: number;
            name: string;
            marks: number;
            /** @description Judges are compared within a part only */
            part: number;
            severity: components["schemas"]["MeasuredEstimateDto"];
            consistency: components["schemas"]["MeasuredEstimateDto"];
            /** @description Per hundred marks */
            drift: components["schemas"]["MeasuredEstimateDto"];
            /** @description Severity along the way */
            course: components["schemas"]["SeverityStretchDto"][];
        };
        LineDto: {
            /** @description Null: over all media */
            medium: string | null;
            /** @description What lies above it */
            name: string;
            /** @description Points */
            points: number;
        };
        NearLineDto: {
            code: string;
            medium: string;
            line: components["schemas"]["LineDto"];
            centipoints: number;
            /** @description Points */
            standardError: number;
            /** @description That its mark is on the right side, 0.5 to 1 */
            rightSide: number;
        };
        RankedWorkDto: {
            code: string;
            medium: string;
            centipoints: number;
            rank: number;
            adjustedCentipoints: number;
            adjustedRank: number;
            /** @description Points */
            standardError: number | null;
            /** @description The nearest line */
            line: components["schemas"]["LineDto"] | null;
            /** @description That it is on the right side of it */
            rightSide: number | null;
        };
        StatisticsDto: {
            /** Format: uuid */
            stageId: string;
            works: number;
            /** @description Independent marks */
            marks: number;
            counts: components["schemas"]["MarksThatCount"];
            intraclass: components["schemas"]["IntraclassEstimateDto"];
            /** @description Krippendorff’s, for intervals */
            alpha: components["schemas"]["EstimateDto"];
            /** @description Cohen’s, quadratic, in tenths of the scale */
            kappa: components["schemas"]["EstimateDto"];
            /** @description Fleiss’, in tenths of the scale */
            fleiss: components["schemas"]["EstimateDto"];
            /** @description Kendall’s W, where all judges marked all works */
            concordance: components["schemas"]["EstimateDto"];
            pearson: components["schemas"]["EstimateDto"];
            spearman: components["schemas"]["EstimateDto"];
            difference: components["schemas"]["DifferenceEstimateDto"];
            /** @description Parts that share no judge and no work */
            parts: number;
            judges: components["schemas"]["JudgeStatisticsDto"][];
            lines: components["schemas"]["LineDto"][];
            /** @description Within one standard error of a line: offered for marking again */
            near: components["schemas"]["NearLineDto"][];
            /** @description By medium and rank */
            ranking: components["schemas"]["RankedWorkDto"][];
        };
        /** @enum {string} */
        ReferencePurpose: "anchor" | "seed";
        ReferenceDto: {
            code: string;
            medium: string;
            /** @description Null where works may not be read */
            title: string | null;
            purpose: components["schemas"]["ReferencePurpose"];
            centipoints: number;
            /** @description Judges who marked it */
            marked: number;
        };
        TrialDto: {
            given: number;
            agreed: number;
        };
        JudgeStandingDto: {
            /** Format: uuid */
            memberId: string;
            no: number;
            name: string;
            state: components["schemas"]["JudgeState"];
            /** Format: date-time */
            since: string | null;
            anchors: components["schemas"]["TrialDto"][];
            seeds: components["schemas"]["TrialDto"][];
            /** @description Codes marked anew since the judge was stopped */
            requeued: string[];
        };
        StandardisationDto: {
            /** @description Null: the rules have none */
            rules: components["schemas"]["StandardisationRules"] | null;
            references: components["schemas"]["ReferenceDto"][];
            judges: components["schemas"]["JudgeStandingDto"][];
        };
        SetReferenceDto: {
            /** @description Hundredths of a point by criterion */
            criteria: {
                [key: string]: number | null;
            };
            comment?: string;
            minutes: string;
            purpose: components["schemas"]["ReferencePurpose"];
            version: number;
            present: string[];
        };
        AdmitDto: {
            minutes: string;
        };
        DiscussionDto: {
            code: string;
            /** @enum {string|null} */
            needs: "marks" | "agreement" | "chief" | "third" | "joint" | null;
            marks: components["schemas"]["SeenMarkDto"][];
            path: components["schemas"]["StepDto"][];
            messages: components["schemas"]["MessageDto"][];
            /** @description The newest */
            proposal: components["schemas"]["ProposalDto"] | null;
        };
        MessageTextDto: {
            text: string;
        };
        ProposeMarkDto: {
            /** @description Hundredths of a point by criterion */
            criteria: {
                [key: string]: number | null;
            };
            comment?: string;
            minutes: string;
            after: number;
        };
        DisagreeDto: {
            minutes: string;
        };
        CheckedCertificateDto: {
            /** @example K7QX-M2RD-9VHT */
            code: string;
            /** @enum {string} */
            state: "valid" | "replaced" | "revoked";
            /** @enum {string} */
            kind: "giay-chung-nhan" | "giay-khen" | "bang-khen";
            /** @enum {string} */
            purpose: "participation" | "prize" | "collective";
            /** @description As the contest publishes names */
            name: string;
            unit: string | null;
            contest: string;
            /** @description While the contest is published */
            contestSlug: string | null;
            /** @description Null for taking part */
            prize: string | null;
            round: string | null;
            division: string | null;
            /** @description In the register of the contest */
            number: number;
            /** Format: date-time */
            issuedAt: string;
            /** @description Of the contest: its days are days there */
            zone: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @description The code of the one in its place */
            replacedBy: string | null;
        };
        CheckAnswerDto: {
            certificate: components["schemas"]["CheckedCertificateDto"];
        };
        MyCertificateDto: {
            /** @example K7QX-M2RD-9VHT */
            code: string;
            /** @enum {string} */
            state: "valid" | "replaced" | "revoked";
            /** @enum {string} */
            kind: "giay-chung-nhan" | "giay-khen" | "bang-khen";
            /** @enum {string} */
            purpose: "participation" | "prize" | "collective";
            /** @description As the contest publishes names */
            name: string;
            unit: string | null;
            contest: string;
            /** @description While the contest is published */
            contestSlug: string | null;
            /** @description Null for taking part */
            prize: string | null;
            round: string | null;
            division: string | null;
            /** @description In the register of the contest */
            number: number;
            /** Format: date-time */
            issuedAt: string;
            /** @description Of the contest: its days are days there */
            zone: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @description The code of the one in its place */
            replacedBy: string | null;
            /** Format: uuid */
            id: string;
            /** @description While it is valid */
            pdfUrl: string | null;
        };
        MyCertificatesDto: {
            certificates: components["schemas"]["MyCertificateDto"][];
        };
        StaffCertificateDto: {
            /** Format: uuid */
            id: string;
            code: string;
            number: number;
            /** @enum {string} */
            state: "valid" | "replaced" | "revoked";
            /** @enum {string} */
            purpose: "participation" | "prize" | "collective";
            name: string;
            participantNo: number | null;
            unit: string | null;
            prize: string | null;
            round: string | null;
            division: string | null;
            /** @description The publication it follows */
            publicationVersion: number | null;
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            endedAt: string | null;
            endReason: string | null;
            replacedBy: string | null;
        };
        StaffCertificatePageDto: {
            certificates: components["schemas"]["StaffCertificateDto"][];
            /** @description The `after` of the page that follows */
            next: number | null;
        };
        StaffCertificateListDto: {
            certificates: components["schemas"]["StaffCertificateDto"][];
        };
        EndCertificateDto: {
            reason: string;
        };
        StaffCertificateAnswerDto: {
            certificate: components["schemas"]["StaffCertificateDto"];
        };
        ReplaceCertificateDto: {
            reason: string;
            name?: string;
        };
        CertificateDesign: {
            /** @enum {string} */
            kind: "giay-chung-nhan" | "giay-khen" | "bang-khen";
            /** @description Whether the name of the state and its motto stand at the top */
            motto: boolean;
            issuer: string;
            title?: string;
            lead: string;
            subject: string;
            about: string;
            body: string;
            place: string;
            number: string;
            signerRole: string;
            signerName: string;
            /** @enum {string} */
            paper: "warm" | "white";
            /**
             * Format: uuid
             * @description The emblem above the title
             */
            emblemId?: string | null;
            /**
             * Format: uuid
             * @description The signature between role and name of the signer
             */
            signatureId?: string | null;
        };
        TemplateDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            purpose: "participation" | "prize" | "collective";
            /** @description Counts the designs that it had */
            version: number;
            design: components["schemas"]["CertificateDesign"];
            /** Format: date-time */
            savedAt: string;
        };
        UsualDesignDto: {
            /** @enum {string} */
            purpose: "participation" | "prize" | "collective";
            design: components["schemas"]["CertificateDesign"];
        };
        TemplateListDto: {
            templates: components["schemas"]["TemplateDto"][];
            /** @description Designs to begin with */
            usual: components["schemas"]["UsualDesignDto"][];
        };
        NewTemplateDto: {
            design: components["schemas"]["CertificateDesign"];
            name: string;
            /** @enum {string} */
            purpose: "participation" | "prize" | "collective";
        };
        TemplateAnswerDto: {
            template: components["schemas"]["TemplateDto"];
        };
        ChangedTemplateDto: {
            design: components["schemas"]["CertificateDesign"];
            name: string;
        };
        PreviewDesignDto: {
            design: components["schemas"]["CertificateDesign"];
            /** @enum {string} */
            purpose: "participation" | "prize" | "collective";
            name?: string;
        };
        PictureDto: {
            /** Format: uuid */
            id: string;
            width: number;
            height: number;
        };
        PictureAnswerDto: {
            picture: components["schemas"]["PictureDto"];
        };
        UnprintableDto: {
            /** @description Number of the person */
            no: number | null;
            unitNo: number | null;
            name: string;
            /** @description The letter that no face has */
            letter: string;
        };
        BatchDto: {
            /** Format: uuid */
            id: string;
            template: string;
            /** @enum {string} */
            purpose: "participation" | "prize" | "collective";
            /** @description One unit alone; null for all */
            unitNo: number | null;
            /** @description Name of that unit */
            unit: string | null;
            reprint: boolean;
            /** @enum {string} */
            state: "issuing" | "printing" | "done" | "cancelled";
            /** @description Certificates to issue, when it was asked for */
            expected: number;
            /** @description Certificates issued so far */
            issued: number;
            /** @description Files to print from; 0 until everything is issued */
            files: number;
            filesMade: number;
            /** @description Pages of all files */
            pagesPlanned: number;
            pages: number;
            /** @description Not issued: a letter cannot be printed */
            unprintable: components["schemas"]["UnprintableDto"][];
            /** @description 0 to 1: half of it is issuing, half printing */
            progress: number;
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        BatchListDto: {
            batches: components["schemas"]["BatchDto"][];
        };
        NewBatchDto: {
            /**
             * Format: uuid
             * @description Says what they look like and what they are for
             */
            templateId: string;
            /** @description One unit alone; else all */
            unitNo?: number;
            /**
             * @description Files hold what was issued before and is valid, too
             * @default false
             */
            reprint: boolean;
        };
        BatchAnswerDto: {
            batch: components["schemas"]["BatchDto"];
        };
        PrintFileDto: {
            /** Format: uuid */
            id: string;
            unit: string;
            /** @description From 1, where a unit has very many */
            part: number;
            /** @description Pages, as planned while it is not made */
            pages: number;
            bytes: number | null;
            sha256: string | null;
            /** @description Where it is, once it is made */
            url: string | null;
            /** Format: date-time */
            removedAt: string | null;
        };
        PrintFileListDto: {
            files: components["schemas"]["PrintFileDto"][];
        };
        RoomVersionDto: {
            version: number;
        };
        /** @enum {string} */
        DeliberationState: "not-open" | "sitting" | "signed" | "concluded" | "published";
        RoomListVersionDto: {
            version: number;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: string | null;
            sha256: string;
            reason: string | null;
        };
        /** @enum {string} */
        AwardCorrectionKind: "remark" | "removed" | "restored";
        RoomCorrectionDto: {
            code: string;
            kind: components["schemas"]["AwardCorrectionKind"];
            reason: string;
            madeBy: string;
            /** Format: date-time */
            madeAt: string;
            /** @description The award list that has it */
            listVersion: number | null;
            /** @description Of a re-marking: points before */
            before: number | null;
            /** @description Of a re-marking: points after */
            after: number | null;
        };
        RoomChangeDto: {
            title: string;
            /** @description Names of prizes */
            before: string[];
            /** @description Names of prizes */
            after: string[];
        };
        /** @enum {string} */
        BlockerCode: "round-open" | "attempts-running" | "not-computed" | "outdated" | "scorer-difference" | "unresolved-tie" | "places-waiting" | "units-waiting" | "prizes-elsewhere" | "flags-searched" | "flags-open" | "corrections-waiting" | "appeals-open" | "appeals-uncorrected" | "winners-not-asked" | "winners-outstanding" | "winners-void" | "judges-flags" | "under-way";
        WordsDto: {
            vi: string;
            en: string;
        };
        BlockerDto: {
            code: components["schemas"]["BlockerCode"];
            count: number;
            words: components["schemas"]["WordsDto"];
            /** @description Path in the organisers’ web where it is dealt with */
            link: string;
        };
        /** @enum {string} */
        AwardListState: "complete" | "tie" | "waiting" | "sealed";
        RoomTierDto: {
            tier: string;
            name: string;
            places: number;
            given: number;
        };
        RoomRankDto: {
            code: string;
            rank: number;
            centipoints: number;
        };
        RoomListDto: {
            list: string;
            name: string;
            state: components["schemas"]["AwardListState"];
            tiers: components["schemas"]["RoomTierDto"][];
            ranking: components["schemas"]["RoomRankDto"][];
        };
        RoomWorkDto: {
            code: string;
            medium: string;
            /** @description Empty for whoever does not judge, until the codes are open */
            title: string;
            centipoints: number;
            /** @description How the mark came about, in Vietnamese */
            path: string[];
            pathEn: string[];
            /** @description Empty until the codes are open */
            authors: string[];
            unit: string | null;
            /** @description Taken out of the prizes after a publication */
            removed: boolean;
        };
        /** @enum {string} */
        AwardedHow: "rank" | "tie" | "moved";
        RoomAwardDto: {
            list: string;
            tier: string;
            code: string;
            how: components["schemas"]["AwardedHow"];
        };
        RoomCollectiveDto: {
            unit: string;
            name: string;
            tier: string;
        };
        RoomTieDto: {
            list: string;
            tier: string;
            among: string[];
            places: number;
        };
        /** @enum {string} */
        JuryDecisionKind: "move" | "tie" | "vacant";
        VotesDto: {
            present: number;
            inFavour: number;
            against: number;
            abstained: number;
        };
        RoomDecisionDto: {
            /** Format: uuid */
            id: string;
            ordinal: number;
            /** @description The award list that it was decided for */
            listVersion: number;
            kind: components["schemas"]["JuryDecisionKind"];
            list: string | null;
            tier: string | null;
            codes: string[];
            count: number | null;
            /** @description Empty for whoever does not judge, until the codes are open */
            reason: string;
            votes: components["schemas"]["VotesDto"];
            /** @description Whether the codes were still sealed */
            blind: boolean;
            decidedBy: string;
            /** Format: date-time */
            decidedAt: string;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** @description Empty as the reason is */
            withdrawal: string | null;
        };
        RoomDto: {
            /** Format: uuid */
            contestId: string;
            /** @description Of the contest */
            title: string;
            state: components["schemas"]["DeliberationState"];
            /** @description Whether every stage is locked, so that the room may open */
            ready: boolean;
            /** @description Whether the codes are open */
            opened: boolean;
            /** @description Grows with whatever is done in the room */
            version: number;
            /** @description The number of the award list in the room */
            listVersion: number;
            /** Format: date-time */
            signedAt: string | null;
            signedBy: string | null;
            /** @description SHA-256 of the signed award list */
            sha256: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @description Why it replaced the list before */
            reason: string | null;
            /** @description Published ones, the newest first */
            versions: components["schemas"]["RoomListVersionDto"][];
            /** @description Of works, since the first list */
            corrections: components["schemas"]["RoomCorrectionDto"][];
            /** @description Against the list before, as it stands */
            changes: components["schemas"]["RoomChangeDto"][];
            /** @description What the next step of the list waits for */
            blockers: components["schemas"]["BlockerDto"][];
            /** @description Whether nothing waits for the jury or for the opening */
            complete: boolean;
            lists: components["schemas"]["RoomListDto"][];
            works: components["schemas"]["RoomWorkDto"][];
            awards: components["schemas"]["RoomAwardDto"][];
            collectives: components["schemas"]["RoomCollectiveDto"][];
            ties: components["schemas"]["RoomTieDto"][];
            decisions: components["schemas"]["RoomDecisionDto"][];
        };
        PublishAwardsDto: {
            version?: number;
            listVersion?: number;
            reason?: string;
        };
        /** @enum {string} */
        AwardCorrectionByHand: "removed" | "restored";
        AwardCorrectionDto: {
            version: number;
            code: string;
            kind: components["schemas"]["AwardCorrectionByHand"];
            reason: string;
        };
        JuryDecisionDto: {
            version: number;
            kind: components["schemas"]["JuryDecisionKind"];
            list?: string;
            tier: string;
            codes: string[];
            count?: number;
            reason: string;
            votes: components["schemas"]["VotesDto"];
        };
        WithdrawDecisionDto: {
            version: number;
            reason: string;
        };
        AwardVersionDto: {
            version: number;
            /** Format: date-time */
            publishedAt: string;
            sha256: string;
            /** @description Why it replaced the one before */
            reason: string | null;
        };
        PrizePlaceDto: {
            list: string;
            /** @description What people call the prize */
            name: string;
        };
        ChangedPrizeDto: {
            title: string;
            /** @description Name of the medium */
            medium: string;
            /** @description Those who agreed to be named */
            authors: string[];
            before: components["schemas"]["PrizePlaceDto"][];
            after: components["schemas"]["PrizePlaceDto"][];
        };
        ChangedUnitPrizeDto: {
            unit: string;
            /** @description Names of awards */
            before: string[];
            /** @description Names of awards */
            after: string[];
        };
        PrizedWorkDto: {
            /** @description Under which it was judged: as in the signed file */
            code: string;
            title: string;
            /** @description Name of the medium */
            medium: string;
            /** @description Null where the rules do not show it */
            points: number | null;
            /** @description As the rules name them; who did not agree is not */
            authors: string[];
            /** @description Authors who are not named */
            unnamed: number;
            /** @description Null where the rules do not show it */
            unit: string | null;
        };
        PrizedTierDto: {
            list: string;
            /** @description What the list is of: a medium, all media */
            listName: string;
            name: string;
            /** @description In đồng */
            value: number | null;
            /** @description Places that were not given */
            vacant: number;
            works: components["schemas"]["PrizedWorkDto"][];
        };
        PrizedUnitDto: {
            unit: string;
            name: string;
        };
        PublicAwardsDto: {
            version: number;
            /** @description Whether no later version replaced it */
            newest: boolean;
            /** @description Why it replaced the one before */
            reason: string | null;
            /** @description Every version, the newest first */
            versions: components["schemas"]["AwardVersionDto"][];
            /** @description Against the version before */
            changedWorks: components["schemas"]["ChangedPrizeDto"][];
            /** @description Against the version before */
            changedUnits: components["schemas"]["ChangedUnitPrizeDto"][];
            /** @description Where its files lie, once they are written: a page that needs no server, lists to download */
            filesUrl: string | null;
            /** Format: date-time */
            publishedAt: string;
            /** @description SHA-256 of the list by codes, as the jury signed it */
            sha256: string;
            tiers: components["schemas"]["PrizedTierDto"][];
            units: components["schemas"]["PrizedUnitDto"][];
        };
        /** @enum {string} */
        PublicationState: "writing" | "published" | "failed";
        PublicationVersionDto: {
            /** Format: uuid */
            id: string;
            label: string;
            version: number;
            state: components["schemas"]["PublicationState"];
            reason: string | null;
            /** Format: date-time */
            requestedAt: string;
            requestedBy: string;
            /** Format: date-time */
            publishedAt: string | null;
            failure: string | null;
            /** @description Steps of writing that are done */
            stepsDone: number;
            steps: number;
            /** @description Where the public reads it */
            url: string;
        };
        GateDto: {
            /** Format: uuid */
            contestId: string;
            /** Format: uuid */
            roundId: string | null;
            /** @description Whether a publication can be asked for now */
            open: boolean;
            blockers: components["schemas"]["BlockerDto"][];
            /** @description The number of the next version */
            nextVersion: number;
            /** @description From the second version on a reason is needed */
            reasonNeeded: boolean;
            /** @description What would be published */
            computation: string | null;
            /** Format: date-time */
            computedAt: string | null;
            /** @description The newest first */
            versions: components["schemas"]["PublicationVersionDto"][];
        };
        PublishDto: {
            /**
             * Format: uuid
             * @description A round; all rounds without it
             */
            roundId?: string;
            version: number;
            /** @description Why there is a further version; published with it */
            reason?: string;
            /** @description The computation that was looked at, as the gate names it */
            computation?: string;
        };
        PublicationAnswerDto: {
            publication: components["schemas"]["PublicationVersionDto"];
        };
        /** @enum {string} */
        PublishedFileKind: "bundle" | "key" | "page" | "pdf" | "places" | "result" | "xlsx";
        PublishedFileDto: {
            kind: components["schemas"]["PublishedFileKind"];
            /** @description Address on this server; it stays readable when the API is down */
            url: string;
            bytes: number;
            sha256: string;
        };
        PublicationDto: {
            /** @example round-1-v2 */
            label: string;
            /**
             * Format: uuid
             * @description null: over all rounds
             */
            roundId: string | null;
            title: string;
            version: number;
            /** @description Whether no later version replaced it */
            current: boolean;
            /** Format: date-time */
            publishedAt: string;
            /** @description Why there is a further version */
            reason: string | null;
            /** @description Label of the version before */
            supersedes: string | null;
            /** @description SHA-256 of the bundle’s bytes */
            bundleSha256: string;
            /** @description SHA-256 of what is signed: the manifest, in canonical JSON */
            manifestSha256: string;
            /** @description Ed25519 over the manifest, base64url */
            signature: string;
            /**
             * Format: date-time
             * @description Appeals are refused from here on
             */
            appealsUntil: string | null;
            files: components["schemas"]["PublishedFileDto"][];
        };
        ResultsDto: {
            /**
             * Format: date-time
             * @description The clock that decides
             */
            serverTime: string;
            slug: string;
            title: string;
            zone: string;
            /** @description Every version, the newest first */
            publications: components["schemas"]["PublicationDto"][];
            /** @description Ed25519, PEM: verifies bundles and receipts */
            publicKey: string;
        };
        PublishedAboutDto: {
            slug: string;
            contest: string;
            zone: string;
            label: string;
            title: string;
            version: number;
            /** Format: uuid */
            roundId: string | null;
            publishedAt: string;
            reason: string | null;
            supersedes: string | null;
        };
        PublicRoundDto: {
            /** Format: uuid */
            id: string;
            ordinal: number;
            title: string;
            opensAt: string;
            closesAt: string;
            /** @description Who handed in at least one attempt, each once; without people disqualified */
            people: number;
            /** @description Handed in; without void ones and those of people disqualified */
            attempts: number;
        };
        PublicActualDto: {
            /** Format: uuid */
            round: string;
            roundTitle: string;
            value: number;
            definition: components["schemas"]["WordsDto"];
            /** @description Fixed at the closing: later corrections do not change it */
            fixed: boolean;
        };
        PublicWinnerDto: {
            /** @description The number under which they are published */
            number: string;
            /** @description null: did not agree to be named */
            name: string | null;
            unit: string | null;
            province: string | null;
            points: number | null;
            durationMs: number | null;
            rank: number | null;
            /** @description How many share the prize */
            sharedBy?: number;
        };
        PublicPrizeDto: {
            /** Format: uuid */
            round: string | null;
            roundTitle: string | null;
            division: string | null;
            divisionName: string | null;
            tier: string;
            name: string;
            /** @description In đồng, as the rules say */
            value: number | null;
            count: number;
            vacant: number;
            winners: components["schemas"]["PublicWinnerDto"][];
        };
        PublicUnitDto: {
            code: string;
            name: string;
        };
        PublicCollectiveTierDto: {
            tier: string;
            name: string;
            count: number;
            vacant: number;
            units: components["schemas"]["PublicUnitDto"][];
        };
        PublicCollectiveRowDto: {
            unit: components["schemas"]["PublicUnitDto"];
            rank: number | null;
            /** @description Exact: an integer or a fraction */
            value: string | null;
            people: number;
            attempts: number;
            base: number | null;
            prizes: number;
            excluded: string | null;
        };
        PublicCollectiveDto: {
            award: string;
            name: string;
            measure: string;
            group: string | null;
            tiers: components["schemas"]["PublicCollectiveTierDto"][];
            rows: components["schemas"]["PublicCollectiveRowDto"][];
        };
        PublicStandingDto: {
            /** Format: uuid */
            round: string | null;
            roundTitle: string | null;
            division: string | null;
            divisionName: string | null;
            /**
             * @description Names the standing in addresses
             * @example s1
             */
            id: string;
            people: number;
            pages: number;
            /** @description How many go on, where the rules say who does */
            goingOn?: number;
        };
        PublicCorrectionDto: {
            kind: string;
            reason: string;
            at: string;
            roundTitle: string | null;
            reversed: boolean;
        };
        PublishedResultDto: {
            about: components["schemas"]["PublishedAboutDto"];
            rounds: components["schemas"]["PublicRoundDto"][];
            actual: components["schemas"]["PublicActualDto"][];
            prizes: components["schemas"]["PublicPrizeDto"][];
            collectives: components["schemas"]["PublicCollectiveDto"][];
            standings: components["schemas"]["PublicStandingDto"][];
            /** @description People without a rank, by reason */
            unranked: {
                [key: string]: number;
            };
            corrections: components["schemas"]["PublicCorrectionDto"][];
        };
        PublicDecidedByDto: {
            /** @description points, or a link of the tie-break chain */
            by: string;
            own: string;
            next: string;
        };
        PublicPlaceDto: {
            /** @description The number under which they are published */
            number: string;
            /** @description null: did not agree to be named */
            name: string | null;
            unit: string | null;
            province: string | null;
            points: number | null;
            durationMs: number | null;
            rank: number;
            /** @description Distance of the prediction */
            error: number | null;
            /** @description What put it before the next */
            decidedBy: components["schemas"]["PublicDecidedByDto"] | null;
            /** @description Whether they go on, where the rules say who does */
            goesOn?: boolean;
        };
        PublicPlacesDto: {
            standing: string;
            page: number;
            pages: number;
            rows: components["schemas"]["PublicPlaceDto"][];
        };
        FoundPlaceDto: {
            number: string;
            name: string | null;
            unit: string | null;
            standing: string;
            rank: number;
            /** @description The page of the standing that shows it */
            page: number;
        };
        FoundPlacesDto: {
            found: components["schemas"]["FoundPlaceDto"][];
            /** @description There are more: say more of the name */
            more: boolean;
        };
        /** @enum {string} */
        ResultPhase: "waiting" | "reading" | "computing" | "checking" | "storing" | "done" | "failed";
        ProgressDto: {
            phase: components["schemas"]["ResultPhase"];
            /** @description Attempts read */
            progress: number;
            total: number;
            /** Format: date-time */
            changedAt: string;
            failure: string | null;
        };
        ComputationDto: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: date-time */
            computedAt: string;
            /** @description Facts have changed since; it is being computed anew */
            outdated: boolean;
            people: number;
            attempts: number;
            ranked: number;
            unranked: {
                [key: string]: number;
            };
            /** @description Groups of equals whom people have to part before anything is published */
            unresolved: number;
            /** @description Places where the two scorers differ */
            differences: number;
        };
        /** @enum {string} */
        ClosingState: "upcoming" | "open" | "ending" | "closed";
        ClosingDto: {
            /** Format: date-time */
            overAt: string;
            /** Format: date-time */
            closedAt: string;
            people: number;
            attempts: number;
            /** @description Handed in by the clock */
            autoSubmitted: number;
        };
        RoundScopeDto: {
            progress: components["schemas"]["ProgressDto"] | null;
            computation: components["schemas"]["ComputationDto"] | null;
            /** Format: uuid */
            roundId: string;
            ordinal: number;
            title: string;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            state: components["schemas"]["ClosingState"];
            closing: components["schemas"]["ClosingDto"] | null;
            /** @description The chain ends in a lot whose seed is still secret */
            lotWaits: boolean;
        };
        ScopeDto: {
            progress: components["schemas"]["ProgressDto"] | null;
            computation: components["schemas"]["ComputationDto"] | null;
        };
        ResultsDeskDto: {
            /** Format: date-time */
            serverTime: string;
            rounds: components["schemas"]["RoundScopeDto"][];
            contest: components["schemas"]["ScopeDto"];
            /** @description The ranking over rounds ends in a lot whose seed is still secret */
            overallLotWaits: boolean;
            /** @description Corrections that wait for a second person */
            waitingCorrections: number;
            openSuspicions: number;
        };
        ActualDto: {
            /** Format: uuid */
            round: string;
            target: string;
            value: number;
            definitionVi: string;
            definitionEn: string;
            leftOut: {
                [key: string]: number;
            };
            fixed: boolean;
        };
        PersonDto: {
            no: number;
            name: string;
            unit: string | null;
        };
        /** @enum {string} */
        WaitsFor: "organiser" | "sub-question" | "lot" | "boundary" | "none";
        UnresolvedDto: {
            /** Format: uuid */
            round: string | null;
            division: string | null;
            ranked: number;
            from: number;
            to: number;
            /** @description How many they are */
            count: number;
            /** @description The first 200 by number */
            people: components["schemas"]["PersonDto"][];
            waitsFor: components["schemas"]["WaitsFor"];
            /** @description Prizes that depend on it */
            prizes: string[];
            /** @description Nothing is published before it is decided */
            blocks: boolean;
            /** @description How people ordered some of them, best first, before others joined */
            earlier: number[][] | null;
            /** @description Of how many the sign-in that counts was not recorded */
            unrecorded?: number;
        };
        WinnerDto: {
            person: components["schemas"]["PersonDto"];
            rank: number | null;
            sharedBy?: number;
        };
        PrizeDto: {
            /** Format: uuid */
            round: string | null;
            division: string | null;
            tier: string;
            name: string;
            count: number;
            winners: components["schemas"]["WinnerDto"][];
            vacant: number;
            waiting: number;
        };
        CollectiveRowDto: {
            /** @description Code */
            unit: string;
            name: string;
            rank: number | null;
            /** @description An integer or numerator/denominator */
            value: string | null;
            people: number;
            attempts: number;
            base: number | null;
            prizes: number;
            excluded: string | null;
        };
        CollectiveTierDto: {
            tier: string;
            name: string;
            count: number;
            units: string[];
            vacant: number;
            waiting: number;
        };
        CollectiveDto: {
            award: string;
            group: string | null;
            rows: components["schemas"]["CollectiveRowDto"][];
            tiers: components["schemas"]["CollectiveTierDto"][];
        };
        QualifiedDto: {
            /** Format: uuid */
            round: string | null;
            division: string | null;
            /** @description How many go on */
            count: number;
            /** @description The first 200, best first */
            people: components["schemas"]["PersonDto"][];
            /** @description Beyond the quota, because of ties with the last place */
            beyond: number;
            /** @description Places for which people must choose among equals */
            waiting: number;
        };
        OutcomeDto: {
            computation: components["schemas"]["ComputationDto"];
            actual: components["schemas"]["ActualDto"][];
            unresolved: components["schemas"]["UnresolvedDto"][];
            prizes: components["schemas"]["PrizeDto"][];
            collectives: components["schemas"]["CollectiveDto"][];
            qualified: components["schemas"]["QualifiedDto"][];
        };
        StandingHeadDto: {
            /** Format: uuid */
            round: string | null;
            division: string | null;
            ranked: number;
        };
        DecidedByDto: {
            by: string;
            own: number | string;
            next: number | string;
        };
        PlaceDto: {
            place: number;
            /** @description Equals share a rank: 1-2-2-4 */
            rank: number;
            person: components["schemas"]["PersonDto"];
            points: number;
            error: number | null;
            durationMs: number;
            countedAttempts: string[];
            decidedBy: components["schemas"]["DecidedByDto"] | null;
        };
        PlacesDto: {
            /** @description All rankings of this result */
            standings: components["schemas"]["StandingHeadDto"][];
            /** @description The one that is shown */
            standing: components["schemas"]["StandingHeadDto"] | null;
            places: components["schemas"]["PlaceDto"][];
            /** @description For the next page */
            next: number | null;
        };
        /** @enum {string} */
        UnrankedReason: "disqualified" | "no-valid-attempt" | "not-all-correct" | "missing-data" | "age" | "barred" | "not-qualified" | "no-division" | "too-few-rounds";
        OutDto: {
            person: components["schemas"]["PersonDto"];
            reason: components["schemas"]["UnrankedReason"];
            detail: string | null;
        };
        OutsDto: {
            people: components["schemas"]["OutDto"][];
            next: number | null;
        };
        PersonAttemptDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            roundId: string;
            no: number;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            submittedAt: string;
            durationMs: number;
            /** @description As marked when it was handed in */
            points: number;
            correct: number;
            complete: boolean;
            prediction: number | null;
            auto: boolean;
            /** @description A correction took it out */
            voided: boolean;
            counted: boolean;
        };
        PersonResultDto: {
            person: components["schemas"]["PersonDto"];
            standing: components["schemas"]["StandingHeadDto"] | null;
            place: components["schemas"]["PlaceDto"] | null;
            out: components["schemas"]["OutDto"] | null;
            /** @description Two places above and two below, the own one left out */
            neighbours: components["schemas"]["PlaceDto"][];
            attempts: components["schemas"]["PersonAttemptDto"][];
        };
        DifferenceDto: {
            what: string;
            /** Format: uuid */
            round: string | null;
            participant: number | null;
            /** Format: uuid */
            attempt: string | null;
            engine: string | null;
            sql: string | null;
        };
        DifferencesDto: {
            /** @description The first 200 */
            differences: components["schemas"]["DifferenceDto"][];
            count: number;
        };
        /** @enum {string} */
        DecisionKind: "order" | "sub-question" | "boundary" | "passed-over" | "collective";
        TakenBackDto: {
            reason: string;
            /** Format: date-time */
            at: string;
            /** @description Name of the staff account */
            by: string;
        };
        DecisionDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            round: string | null;
            division: string | null;
            kind: components["schemas"]["DecisionKind"];
            content: {
                [key: string]: unknown;
            };
            minutes: string | null;
            /** Format: date-time */
            at: string;
            /** @description Name of the staff account */
            by: string;
            withdrawn: components["schemas"]["TakenBackDto"] | null;
        };
        DecisionListDto: {
            decisions: components["schemas"]["DecisionDto"][];
        };
        OrderedGroupDto: {
            people: number[];
        };
        SubQuestionPointsDto: {
            person: number;
            points: number;
        };
        DecideDto: {
            /**
             * Format: uuid
             * @description The computation that it is about
             */
            computation: string;
            /** Format: uuid */
            round?: string | null;
            division?: string | null;
            kind: components["schemas"]["DecisionKind"];
            order?: components["schemas"]["OrderedGroupDto"][];
            points?: components["schemas"]["SubQuestionPointsDto"][];
            tier?: string;
            winners?: number[];
            award?: string;
            group?: string | null;
            units?: string[];
            person?: number;
            reason?: string;
            minutes: string;
        };
        TakeBackDto: {
            reason: string;
        };
        RevealDto: {
            seed: string;
        };
        PersonRolesDto: {
            person: components["schemas"]["PersonDto"];
            roles: string[];
        };
        RoleListDto: {
            people: components["schemas"]["PersonRolesDto"][];
        };
        /**
         * @description withheld: computed, but the rules show nothing before it is published
         * @enum {string}
         */
        MyResultState: "running" | "closing" | "withheld" | "provisional" | "published";
        MyPlaceDto: {
            division: string | null;
            rank: number;
            /** @description People with a rank */
            of: number;
            points: number;
            /** @description Distance of the prediction */
            error: number | null;
            durationMs: number;
            /** @description Against the next one */
            decidedBy: components["schemas"]["DecidedByDto"] | null;
        };
        MyOutDto: {
            reason: components["schemas"]["UnrankedReason"];
            detail: string | null;
        };
        MyCountedAttemptDto: {
            /** Format: uuid */
            id: string;
            no: number;
            /** Format: date-time */
            submittedAt: string;
            durationMs: number;
            prediction: number | null;
            voided: boolean;
            counted: boolean;
        };
        MyResultDto: {
            /** @description withheld: computed, but the rules show nothing before it is published */
            state: components["schemas"]["MyResultState"];
            place: components["schemas"]["MyPlaceDto"] | null;
            /** @description Why there is no rank */
            out: components["schemas"]["MyOutDto"] | null;
            actual: components["schemas"]["ActualDto"] | null;
            attempts: components["schemas"]["MyCountedAttemptDto"][];
            /** @description Names of prizes, once they are published */
            prizes: string[];
        };
        AppealWindowDto: {
            publication: string;
            /** Format: uuid */
            roundId: string | null;
            title: string;
            /** Format: date-time */
            opensAt: string;
            /**
             * Format: date-time
             * @description Refused from here on
             */
            closesAt: string;
            open: boolean;
        };
        /** @enum {string} */
        AppealKind: "attempt" | "question" | "rank" | "prize" | "eligibility";
        /** @enum {string} */
        AppealState: "open" | "upheld" | "rejected" | "withdrawn";
        /** @enum {string} */
        EvidenceKind: "image/png" | "image/jpeg" | "application/pdf";
        EvidenceDto: {
            no: number;
            kind: components["schemas"]["EvidenceKind"];
            name: string;
            bytes: number;
            sha256: string;
            /** Format: date-time */
            addedAt: string;
        };
        AppealDto: {
            /** Format: uuid */
            id: string;
            /** @description Label of the published result */
            publication: string;
            /** Format: uuid */
            roundId: string | null;
            kind: components["schemas"]["AppealKind"];
            subject: string;
            text: string;
            /** Format: date-time */
            filedAt: string;
            state: components["schemas"]["AppealState"];
            answer: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            evidence: components["schemas"]["EvidenceDto"][];
        };
        MyAppealsDto: {
            /**
             * Format: date-time
             * @description The clock that decides
             */
            serverTime: string;
            /** @description Whether the rules have appeals */
            offered: boolean;
            windows: components["schemas"]["AppealWindowDto"][];
            appeals: components["schemas"]["AppealDto"][];
        };
        FileAppealDto: {
            /** @description The published result */
            publication: string;
            kind: components["schemas"]["AppealKind"];
            /** @description attempt: its id; question: its number on the paper; prize: the tier’s id or nothing; eligibility: the number of the other participant; rank: nothing */
            subject?: string;
            text: string;
        };
        AppealAnswerDto: {
            appeal: components["schemas"]["AppealDto"];
        };
        StaffAppealDto: {
            /** Format: uuid */
            id: string;
            /** @description Label of the published result */
            publication: string;
            /** Format: uuid */
            roundId: string | null;
            kind: components["schemas"]["AppealKind"];
            subject: string;
            text: string;
            /** Format: date-time */
            filedAt: string;
            state: components["schemas"]["AppealState"];
            answer: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            evidence: components["schemas"]["EvidenceDto"][];
            participantNo: number;
            fullName: string;
            answeredBy: string | null;
            /** @description The correction that it led to */
            correctionId: string | null;
            /** @description What was done about it where no correction was needed */
            settledOtherwise: string | null;
        };
        AppealCountsDto: {
            open: number;
            upheld: number;
            rejected: number;
            withdrawn: number;
        };
        AppealQueueDto: {
            /** @description The oldest first */
            appeals: components["schemas"]["StaffAppealDto"][];
            /** @description How many of each state there are */
            counts: components["schemas"]["AppealCountsDto"];
        };
        StaffAppealAnswerDto: {
            appeal: components["schemas"]["StaffAppealDto"];
        };
        /** @enum {string} */
        AppealOutcome: "upheld" | "rejected";
        AnswerAppealDto: {
            outcome: components["schemas"]["AppealOutcome"];
            answer: string;
            /**
             * Format: uuid
             * @description Of an upheld appeal: the correction it led to
             */
            correctionId?: string;
        };
        LinkCorrectionDto: {
            /** Format: uuid */
            correctionId: string;
        };
        SettleAppealDto: {
            otherwise: string;
        };
        EntrySourceDto: {
            /** Format: uuid */
            roundId: string;
            title: string;
            /** Format: date-time */
            closesAt: string;
            /**
             * Format: date-time
             * @description When its newest result was published; until the first nobody gets in by it
             */
            publishedAt: string | null;
            /** @description How many go on */
            people: number;
        };
        EntrantsDto: {
            /** Format: uuid */
            roundId: string;
            /** Format: date-time */
            opensAt: string;
            /**
             * Format: date-time
             * @description The clock that decides
             */
            serverTime: string;
            /** @description Empty: everybody may take the round */
            sources: components["schemas"]["EntrySourceDto"][];
            /** @description Who is on several lists counts once */
            people: number;
            /** @description By number */
            entrants: components["schemas"]["PersonDto"][];
            /** @description The last number of this page, where there are more */
            next?: number;
        };
        WonPrizeDto: {
            /** Format: uuid */
            round: string | null;
            division: string | null;
            tier: string;
            name: string;
            /** @description The title of the work that won it */
            work?: string;
        };
        /** @enum {string} */
        TypedWinnerState: "open" | "confirmed" | "void";
        /** @enum {string} */
        VoidReason: "no-reply" | "declined" | "wrong-data" | "not-eligible";
        TypedWinnerDto: {
            /** Format: uuid */
            entryId: string;
            /** @description Place among the authors of the work */
            ordinal: number;
            name: string;
            won: components["schemas"]["WonPrizeDto"][];
            state: components["schemas"]["TypedWinnerState"];
            voidReason: components["schemas"]["VoidReason"] | null;
            note: string | null;
            typedBy: string | null;
            /** Format: date-time */
            typedAt: string | null;
        };
        TypedWinnersDto: {
            /** @description What the rules ask of them */
            asks: string[];
            winners: components["schemas"]["TypedWinnerDto"][];
        };
        /** @enum {string} */
        Sex: "male" | "female" | "other";
        TypeWinnerDto: {
            /** @description The winner does not want the prize */
            declined?: boolean;
            /** @description Họ và tên */
            fullName?: string;
            /** @description dd/mm/yyyy */
            birthDate?: string;
            sex?: components["schemas"]["Sex"];
            /** @description Số điện thoại */
            phone?: string;
            /** @description Địa chỉ e-mail */
            email?: string;
            /** @description Số căn cước, chứng minh hoặc hộ chiếu */
            personalId?: string;
            /** @description Số của đơn vị */
            unitNo?: number;
            /** @description Địa chỉ */
            address?: string;
            /** @description Bút danh */
            penName?: string;
            /** @description Nơi công tác, học tập */
            workplace?: string;
            /** @description Chức vụ */
            post?: string;
            /** @description Học hàm, học vị */
            title?: string;
            /** @description Dân tộc */
            ethnicity?: string;
            /** @description Tài khoản ngân hàng */
            bankAccount?: string;
            /** @description Then nothing else is given */
            voidReason?: components["schemas"]["VoidReason"];
            note?: string;
        };
        WinnerDataDto: {
            /** @description What the winner gave, to be compared with their papers; reading it is on record */
            given: {
                [key: string]: unknown;
            };
        };
        /** @enum {string} */
        WinnerState: "asked" | "replied" | "declined" | "confirmed" | "void";
        WinnerCheckDto: {
            won: components["schemas"]["WonPrizeDto"][];
            /** @description Fields to give, as in registration */
            asked: string[];
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date-time
             * @description Too late from here on
             */
            dueAt: string;
            state: components["schemas"]["WinnerState"];
            /** @description Whether an answer is still taken */
            open: boolean;
            /** Format: date-time */
            repliedAt: string | null;
            /** @description Fields that were given; what they say is not repeated */
            given: string[];
        };
        WinnerCheckAnswerDto: {
            /**
             * Format: date-time
             * @description The clock that decides
             */
            serverTime: string;
            check: components["schemas"]["WinnerCheckDto"];
        };
        WinnerReplyDto: {
            /** @description The winner does not want the prize */
            declined?: boolean;
            /** @description Họ và tên */
            fullName?: string;
            /** @description dd/mm/yyyy */
            birthDate?: string;
            sex?: components["schemas"]["Sex"];
            /** @description Số điện thoại */
            phone?: string;
            /** @description Địa chỉ e-mail */
            email?: string;
            /** @description Số căn cước, chứng minh hoặc hộ chiếu */
            personalId?: string;
            /** @description Số của đơn vị */
            unitNo?: number;
            /** @description Địa chỉ */
            address?: string;
            /** @description Bút danh */
            penName?: string;
            /** @description Nơi công tác, học tập */
            workplace?: string;
            /** @description Chức vụ */
            post?: string;
            /** @description Học hàm, học vị */
            title?: string;
            /** @description Dân tộc */
            ethnicity?: string;
            /** @description Tài khoản ngân hàng */
            bankAccount?: string;
        };
        /** @enum {string} */
        StaffWinnerState: "not-asked" | "asked" | "replied" | "declined" | "confirmed" | "void";
        /**
         * @description What became of the newest letter; without an address they have to be called
         * @enum {string}
         */
        LetterState: "waiting" | "sent" | "no-address" | "given-up";
        StaffWinnerDto: {
            /**
             * Format: uuid
             * @description null: not asked yet
             */
            id: string | null;
            participantNo: number;
            fullName: string;
            won: components["schemas"]["WonPrizeDto"][];
            /** @description Whether the newest result gives them a prize */
            current: boolean;
            state: components["schemas"]["StaffWinnerState"];
            /** Format: date-time */
            askedAt: string | null;
            /** Format: date-time */
            dueAt: string | null;
            overdue: boolean;
            /** Format: date-time */
            remindedAt: string | null;
            /** @description What became of the newest letter; without an address they have to be called */
            letter: components["schemas"]["LetterState"] | null;
            /** Format: date-time */
            repliedAt: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            voidReason: components["schemas"]["VoidReason"] | null;
            note: string | null;
        };
        UnregisteredWinnerDto: {
            name: string;
            won: components["schemas"]["WonPrizeDto"][];
        };
        StaffWinnersDto: {
            /** @description What the rules ask winners for */
            asks: string[];
            winners: components["schemas"]["StaffWinnerDto"][];
            /** @description Authors of paper works and co-authors who did not register: to be called */
            unregistered: components["schemas"]["UnregisteredWinnerDto"][];
        };
        AskWinnersDto: {
            /**
             * Format: uuid
             * @description A round; all rounds without it
             */
            roundId?: string;
        };
        AskedWinnersDto: {
            /** @description How many were asked now */
            asked: number;
        };
        StaffWinnerAnswerDto: {
            winner: components["schemas"]["StaffWinnerDto"];
        };
        /** @enum {string} */
        WinnerDecision: "confirmed" | "void";
        DecideWinnerDto: {
            decision: components["schemas"]["WinnerDecision"];
            /** @description Of a void one */
            reason?: components["schemas"]["VoidReason"];
            note?: string;
        };
        ReopenWinnerDto: {
            reason: string;
        };
        /** @enum {string} */
        CorrectionKind: "void-attempt" | "disqualify" | "correct-key" | "extend-round" | "compensate" | "credit-time" | "reverse";
        ActualEffectDto: {
            /** Format: uuid */
            round: string;
            before: number;
            after: number;
        };
        RankEffectDto: {
            /** Format: uuid */
            round: string | null;
            division: string | null;
            /** @description People whose rank changes */
            changed: number;
            up: number;
            down: number;
            /** @description People who get a rank */
            entered: number;
            /** @description People who lose theirs */
            left: number;
        };
        PersonMoveDto: {
            person: components["schemas"]["PersonDto"];
            /** Format: uuid */
            round: string | null;
            before: number | null;
            after: number | null;
        };
        PrizeEffectDto: {
            /** Format: uuid */
            round: string | null;
            division: string | null;
            tier: string;
            name: string;
            enter: components["schemas"]["PersonDto"][];
            leave: components["schemas"]["PersonDto"][];
            /** @description Places that wait for people then */
            waiting: number;
        };
        CollectiveEffectDto: {
            award: string;
            group: string | null;
            tier: string;
            /** @description Codes of units */
            enter: string[];
            leave: string[];
        };
        TimeEffectDto: {
            /** @description Running attempts that get more time */
            attempts: number;
            /** @description Of them those that the end of the round cuts short */
            cut: number;
        };
        CreditEffectDto: {
            /** @description Attempts that ran during the outage */
            attempts: number;
            /** @description Those who made them */
            people: number;
            /** @description Of the attempts those that the clock handed in during it */
            endedByClock: number;
        };
        EffectDto: {
            /** @description False while the round runs: live boards follow, no result is there yet */
            computed: boolean;
            actual: components["schemas"]["ActualEffectDto"][];
            ranks: components["schemas"]["RankEffectDto"][];
            /** @description The highest places that change, at most 50 */
            moves: components["schemas"]["PersonMoveDto"][];
            prizes: components["schemas"]["PrizeEffectDto"][];
            collectives: components["schemas"]["CollectiveEffectDto"][];
            time?: components["schemas"]["TimeEffectDto"];
            credit?: components["schemas"]["CreditEffectDto"];
        };
        /** @enum {string} */
        CorrectionState: "waiting" | "approved" | "refused";
        CorrectionDto: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CorrectionKind"];
            reason: string;
            note: string | null;
            /** Format: uuid */
            round: string | null;
            person: components["schemas"]["PersonDto"] | null;
            /** Format: uuid */
            attempt: string | null;
            change: {
                [key: string]: unknown;
            };
            effect: components["schemas"]["EffectDto"];
            state: components["schemas"]["CorrectionState"];
            /** @description Another person has to approve it */
            secondPerson: boolean;
            /** @description Whether the caller proposed it */
            mine: boolean;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            answer: string | null;
            /** Format: uuid */
            reverses: string | null;
            /** Format: uuid */
            reversedBy: string | null;
        };
        CorrectionListDto: {
            /** @description The newest first */
            corrections: components["schemas"]["CorrectionDto"][];
        };
        MarkedQuestionDto: {
            /** Format: uuid */
            question: string;
            code: string;
            type: string;
            stem: string;
            /** @description In the order of the bank: a, b, c, ... */
            options: string[];
            /** @description Letters of the bank */
            correct: string[];
            value?: number;
            tolerance?: number;
            /** @description Variants that have it */
            variants: number;
        };
        MarkedQuestionListDto: {
            questions: components["schemas"]["MarkedQuestionDto"][];
        };
        /** @enum {string} */
        CorrectionReason: "shared-account" | "shared-device" | "impersonation" | "answers-shared" | "barred-role" | "wrong-data" | "rule-breach" | "wrong-key" | "faulty-question" | "outage" | "appeal" | "mistake" | "other";
        /** @enum {string} */
        KeyChangeKind: "letters" | "number" | "give" | "drop";
        KeyChangeDto: {
            kind: components["schemas"]["KeyChangeKind"];
            correct?: string[];
            value?: number;
            tolerance?: number;
        };
        ProposeDto: {
            kind: components["schemas"]["CorrectionKind"];
            reason: components["schemas"]["CorrectionReason"];
            note?: string;
            /** Format: uuid */
            round?: string | null;
            /** Format: uuid */
            attempt?: string;
            person?: number;
            /** Format: uuid */
            question?: string;
            change?: components["schemas"]["KeyChangeDto"];
            /** Format: date-time */
            closesAt?: string;
            people?: number[];
            seconds?: number;
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            to?: string;
            /** @description Codes of units */
            units?: string[];
            /** Format: uuid */
            correction?: string;
        };
        EffectAnswerDto: {
            effect: components["schemas"]["EffectDto"];
        };
        CorrectionAnswerDto: {
            correction: components["schemas"]["CorrectionDto"];
        };
        DecideCorrectionDto: {
            approved: boolean;
            answer?: string;
        };
        RemarkTermsDto: {
            days: number;
            answerDays: number;
            markers: number;
            changeFrom: number;
            onlyUp: boolean;
        };
        OwnWorkDto: {
            /** Format: uuid */
            entryId: string;
            title: string;
            /** @description Points */
            published: number;
            /** @description The most points there are */
            scale: number;
            /** @description Names of its prizes by the newest list */
            prizes: string[];
        };
        /** @enum {string} */
        RemarkState: "received" | "marking" | "dialogue" | "answered";
        RemarkDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            entryId: string;
            title: string;
            state: components["schemas"]["RemarkState"];
            /** Format: date-time */
            requestedAt: string;
            /**
             * Format: date-time
             * @description Answered before this
             */
            dueAt: string;
            overdue: boolean;
            reason: string;
            /** @description Points */
            published: number;
            /** Format: date-time */
            answeredAt: string | null;
            /** @description Points that hold now */
            points: number | null;
            changed: boolean;
            path: string[];
            pathEn: string[];
        };
        MyRemarksDto: {
            offered: boolean;
            /** @description Whether the award list is published */
            published: boolean;
            open: boolean;
            /**
             * Format: date-time
             * @description Not from here on
             */
            until: string | null;
            terms: components["schemas"]["RemarkTermsDto"] | null;
            works: components["schemas"]["OwnWorkDto"][];
            remarks: components["schemas"]["RemarkDto"][];
        };
        AskRemarkDto: {
            /** Format: uuid */
            entryId: string;
            reason: string;
        };
        /** @enum {string} */
        RemarkNeeds: "marks" | "third" | "dialogue";
        FreshMarkerDto: {
            /** Format: uuid */
            memberId: string;
            no: number;
            name: string;
            /** @description Points, once locked */
            points: number | null;
        };
        EarlierMarkerDto: {
            /** Format: uuid */
            memberId: string;
            no: number;
            name: string;
        };
        StaffRemarkDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            entryId: string;
            title: string;
            state: components["schemas"]["RemarkState"];
            /** Format: date-time */
            requestedAt: string;
            /**
             * Format: date-time
             * @description Answered before this
             */
            dueAt: string;
            overdue: boolean;
            reason: string;
            /** @description Points */
            published: number;
            /** Format: date-time */
            answeredAt: string | null;
            /** @description Points that hold now */
            points: number | null;
            changed: boolean;
            path: string[];
            pathEn: string[];
            code: string;
            /** @description Of the stage whose mark is asked about */
            stage: string;
            needs: components["schemas"]["RemarkNeeds"] | null;
            /** @description Fresh marks that are locked */
            marks: number;
            /** @description Judges who have it */
            assigned: number;
            /** @description Judges it needs */
            wanted: number;
            markers: components["schemas"]["FreshMarkerDto"][];
            /** @description Who marked it before */
            earlier: components["schemas"]["EarlierMarkerDto"][];
            /** @description Minutes */
            dialogue: string | null;
            /** Format: date-time */
            dialogueAt: string | null;
        };
        StaffRemarksDto: {
            title: string;
            offered: boolean;
            /**
             * Format: date-time
             * @description Not asked for from here on
             */
            until: string | null;
            /**
             * Format: date-time
             * @description Everybody is answered before this
             */
            dueAt: string | null;
            /** @description Overdue ones first */
            remarks: components["schemas"]["StaffRemarkDto"][];
        };
        /** @enum {string} */
        RemarkUnfit: "has" | "earlier" | "chief" | "conflict" | "medium" | "team" | "stopped" | "unqualified" | "seat";
        RemarkCandidateDto: {
            /** Format: uuid */
            memberId: string;
            no: number;
            name: string;
            /** @description Works on the desk */
            waiting: number;
            unfit: components["schemas"]["RemarkUnfit"] | null;
        };
        RemarkCandidatesDto: {
            /** @description The best choice first */
            judges: components["schemas"]["RemarkCandidateDto"][];
        };
        RemarkMarkerDto: {
            /** Format: uuid */
            memberId: string;
        };
        ReleaseMarkerDto: {
            reason: string;
        };
        RemarkStepDto: {
            dialogue?: string;
            present?: string[];
        };
        /** @enum {string} */
        SuspicionKind: "speed" | "equal-errors" | "sequential-phones" | "sequential-ids" | "one-device" | "one-address";
        /** @enum {string} */
        SuspicionState: "open" | "cleared" | "acted";
        SuspicionDto: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SuspicionKind"];
            /** Format: uuid */
            round: string | null;
            /** @description The first 50 */
            people: components["schemas"]["PersonDto"][];
            count: number;
            evidence: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            foundAt: string;
            state: components["schemas"]["SuspicionState"];
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            reason: string | null;
        };
        SuspicionListDto: {
            suspicions: components["schemas"]["SuspicionDto"][];
            /**
             * Format: uuid
             * @description For the next page
             */
            next: string | null;
        };
        /** @enum {string} */
        SuspicionDecision: "cleared" | "acted";
        DecideSuspicionDto: {
            state: components["schemas"]["SuspicionDecision"];
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Health_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sessions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessionsAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sessions_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffSignInDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMeDto"];
                };
            };
            /** @description SIGN_IN_FAILED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description SIGN_IN_THROTTLED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sessions_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sessions_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sessions_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMeDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sessions_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description SIGN_IN_THROTTLED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Accounts_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Accounts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ACCOUNT_EXISTS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Accounts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Accounts_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAccountDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ACCOUNT_EXISTS | LAST_ADMIN | ROLES_EXCLUDE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Accounts_setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Accounts_giveRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                contestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRoleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROLES_EXCLUDE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Accounts_takeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                contestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Units_search: {
        parameters: {
            query: {
                /** @description The tree */
                tree: string;
                q?: string;
                /** @description Units valid on this day; default today */
                at?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundUnitsDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Trees_trees: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitTreesAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Trees_createTree: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTreeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitTreeAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Trees_deleteTree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Trees_renameTree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameTreeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Trees_units: {
        parameters: {
            query?: {
                q?: string;
                /** @description Only units valid on this day */
                at?: string;
                /** @description Only units right below this one */
                parent?: string;
                /** @description The `next` of the page before */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitsAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Trees_createUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnitDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Trees_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description CSV or XLSX with the columns of the export; wrong rows are listed, then nothing is imported */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportCountsDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNSUPPORTED_MEDIA */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description IMPORT_REJECTED | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Trees_export: {
        parameters: {
            query?: {
                /** @description Default today */
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitsStaff_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitInFullDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitsStaff_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitsStaff_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUnitDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitsStaff_putHeadcount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                asOf: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutHeadcountDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitsStaff_deleteHeadcount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                asOf: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitsStaff_putPopulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                asOf: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutPopulationDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitsStaff_deletePopulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                asOf: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitsStaff_successors: {
        parameters: {
            query: {
                on: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessorsDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitsStaff_putLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                successorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutLinkDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitsStaff_deleteLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                successorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Banks_list: {
        parameters: {
            query?: {
                /** @description Those this contest may draw from */
                contestId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BanksAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Banks_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBankDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Banks_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description BANK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Banks_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description BANK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Banks_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameBankDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description BANK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Banks_topics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicsAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description BANK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Questions_list: {
        parameters: {
            query?: {
                /** @description In code, stem or options; accents do not count */
                q?: string;
                topic?: string;
                difficulty?: number;
                type?: components["schemas"]["QuestionType"];
                retired?: "no" | "only" | "all";
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionsAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description BANK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Questions_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateQuestionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description BANK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Questions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description QUESTION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Questions_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseQuestionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description QUESTION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Questions_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description QUESTION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Questions_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description QUESTION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Exchange_import: {
        parameters: {
            query?: {
                topic?: string;
                difficulty?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description JSON, XLSX or CSV, at most 10 MB and 5000 questions */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description BANK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNSUPPORTED_MEDIA */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description IMPORT_REJECTED | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Exchange_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankFileDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description BANK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Exchange_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description BANK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Media_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description PNG, JPEG, WebP or GIF, at most 1 MB and 4096 pixels a side; metadata is removed */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description BANK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNSUPPORTED_MEDIA */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Media_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                    "image/gif": string;
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PublicContests_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestListDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PublicContests_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestAnswerDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffContests_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffContestListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffContests_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffContestAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description SLUG_TAKEN */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffContests_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffContestAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffContests_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditContestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffContestAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description SLUG_TAKEN | CONTEST_PUBLISHED | CONTEST_INCOMPLETE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description RULES_INVALID | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Publications_look: {
        parameters: {
            query?: {
                /** @description A round; all rounds without it */
                round?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffContests_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffContestAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_INCOMPLETE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffContests_addRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRoundDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoundAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUNDS_OVERLAP */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED | RULES_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffContests_addWeekly: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeeklyRoundsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoundsAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUNDS_OVERLAP */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED | RULES_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ContestRules_inForce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestRulesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ContestRules_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveContestRulesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestRulesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description RULES_FIXED | AMENDMENT_REQUIRED | CONTEST_NOT_PUBLISHED | CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED | RULES_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ContestRules_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestRulesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ContestRules_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContestRules"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestRulesCheckDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffRounds_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoundAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffRounds_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_OPENED | CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffRounds_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRoundDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoundAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_OPENED | ROUNDS_OVERLAP */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description RULES_INVALID | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffRounds_clone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloneRoundDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRoundAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUNDS_OVERLAP */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description RULES_INVALID | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffRounds_rulesInForce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffRounds_saveRules: {
        parameters: {
            query?: {
                expected?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundRules"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description AMENDMENT_REQUIRED | ROUND_OPENED | ROUND_SEALED | CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED | RULES_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffRounds_rulesOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffRounds_checkRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundRules"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesCheckDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    StaffRounds_amend: {
        parameters: {
            query?: {
                expected?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_PUBLISHED | ROUND_OPENED | ROUND_SEALED | CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED | RULES_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sealing_preview: {
        parameters: {
            query?: {
                variant?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description BANK_TOO_SMALL */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sealing_seal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description BANK_TOO_SMALL | ROUND_SEALED | ROUND_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sealing_unseal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnsealDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_SEALED | ROUND_OPENED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Participants_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 64 random letters and digits: a retry with the same key is the same registration */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ALREADY_REGISTERED | REGISTRATION_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description OVERLOADED | UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Participants_wayBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WayBackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            /** @description WAY_BACK_REFUSED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description TOO_MANY_REQUESTS */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Participants_whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Participants_changeConsents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeConsentsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Participants_forget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ParticipantsStaff_page: {
        parameters: {
            query?: {
                /** @description Part of a name, with or without accents; a number, personal ID number, phone or e-mail */
                q?: string;
                /** @description The `next` of the page before */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantPageDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ParticipantsStaff_renewCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodeDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Attempts_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Attempts_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attempt that is already open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptDto"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | NOT_QUALIFIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_OPEN | ROUND_CLOSED | ROUND_NOT_SEALED | RESULT_AWAITED | ATTEMPTS_EXHAUSTED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description OVERLOADED | UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Attempts_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveAnswersDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    /** @description The sequence number stored now */
                    "X-Saved-Seq"?: number;
                    /** @description When the attempt ends; later than before where time was added meanwhile */
                    "X-Deadline-At"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ATTEMPT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ATTEMPT_EXPIRED | ATTEMPT_SUBMITTED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ANSWER_INVALID | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description OVERLOADED | UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Attempts_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ATTEMPT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ATTEMPT_EXPIRED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ANSWER_INVALID | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description OVERLOADED | UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Attempts_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ATTEMPT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Attempts_signingKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKeyDto"];
                };
            };
        };
    };
    Boards_board: {
        parameters: {
            query?: {
                /** @description Number of a unit: its own board */
                unit?: number;
                /** @description Rows at most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardDto"];
                };
            };
            /** @description Nothing changed since the given ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description ROUND_NOT_FOUND | UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Boards_standing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Watch_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Report_report: {
        parameters: {
            query?: {
                /** @description An earlier contest to compare with; one that the caller may read */
                against?: string;
                /** @description Units and headcounts of this day; default: the last day of what is reported */
                asOf?: string;
                /** @description Without: the whole contest */
                round?: string;
                /** @description Lower ends of the bands in percent of the most points */
                bands?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ReportFiles_xlsx: {
        parameters: {
            query?: {
                /** @description An earlier contest to compare with; one that the caller may read */
                against?: string;
                /** @description Units and headcounts of this day; default: the last day of what is reported */
                asOf?: string;
                /** @description Without: the whole contest */
                round?: string;
                /** @description Lower ends of the bands in percent of the most points */
                bands?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ReportFiles_pdf: {
        parameters: {
            query?: {
                /** @description An earlier contest to compare with; one that the caller may read */
                against?: string;
                /** @description Units and headcounts of this day; default: the last day of what is reported */
                asOf?: string;
                /** @description Without: the whole contest */
                round?: string;
                /** @description Lower ends of the bands in percent of the most points */
                bands?: string;
                /** @description Issuing body; default: Ban Tổ chức cuộc thi */
                issuer?: string;
                /** @description Place of issue; default: left to be filled in */
                place?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Targets_units: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                period: components["schemas"]["TargetPeriod"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitTargetsDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Targets_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                period: components["schemas"]["TargetPeriod"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Targets_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                period: components["schemas"]["TargetPeriod"];
            };
            cookie?: never;
        };
        /** @description CSV or XLSX with the columns of the export; wrong rows are listed, then nothing is imported */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetCountsDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNSUPPORTED_MEDIA */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description IMPORT_REJECTED | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Targets_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                unitNo: number;
                period: components["schemas"]["TargetPeriod"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutTargetDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Exports_xlsx: {
        parameters: {
            query?: {
                /** @description Without: every round */
                round?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description How many rows the file will have */
                    "X-Rows"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Exports_csv: {
        parameters: {
            query?: {
                /** @description Without: every round */
                round?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description How many rows the file will have */
                    "X-Rows"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Exports_namedXlsx: {
        parameters: {
            query?: {
                /** @description Without: every round */
                round?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description How many rows the file will have */
                    "X-Rows"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Exports_namedCsv: {
        parameters: {
            query?: {
                /** @description Without: every round */
                round?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description How many rows the file will have */
                    "X-Rows"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description OVERLOADED */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WorksReport_report: {
        parameters: {
            query?: {
                /** @description An earlier contest to compare with; one that the caller may read */
                against?: string;
                /** @description Units and headcounts of this day; default: the last day of what is reported */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorksReportDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WorksReport_xlsx: {
        parameters: {
            query?: {
                /** @description An earlier contest to compare with; one that the caller may read */
                against?: string;
                /** @description Units and headcounts of this day; default: the last day of what is reported */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WorksReport_pdf: {
        parameters: {
            query?: {
                /** @description An earlier contest to compare with; one that the caller may read */
                against?: string;
                /** @description Units and headcounts of this day; default: the last day of what is reported */
                asOf?: string;
                /** @description Issuing body; default: Ban Tổ chức cuộc thi */
                issuer?: string;
                /** @description Place of issue; default: left to be filled in */
                place?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Entries_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEntriesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | CALL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Entries_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 64 random letters and digits */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | CALL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CALL_NOT_OPEN | CALL_CLOSED | ENTRY_LIMIT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Entries_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryDetailDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Entries_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_CLOSED | CALL_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Entries_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Entries_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraftDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description CALL_NOT_OPEN | CALL_CLOSED
             *
             *     DRAFT_STALE | ENTRY_CLOSED
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Entries_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitEntryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryReceiptDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description CALL_NOT_OPEN | CALL_CLOSED | ENTRY_LIMIT
             *
             *     ENTRY_CLOSED | DRAFT_STALE
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description VALIDATION_FAILED
             *
             *     ENTRY_INCOMPLETE
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CoAuthors_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoAuthorsDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CoAuthors_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteCoAuthorDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationCodeDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_CLOSED | CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CoAuthors_named: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoAuthoredDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CoAuthors_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerInvitationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoAuthoredDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | INVITATION_NAME */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_LIMIT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description INVITATION_GONE */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CoAuthors_look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | INVITATION_NAME */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description INVITATION_GONE */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CoAuthors_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EntriesStaff_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | CALL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EntriesStaff_page: {
        parameters: {
            query?: {
                /** @description Part of a title or of an author’s name without accents, a number, an envelope */
                q?: string;
                state?: components["schemas"]["EntryState"];
                medium?: string;
                /** @description The `next` of the page before */
                before?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPageDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EntriesStaff_type: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperEntryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffEntryDetailDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | CALL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_EXISTS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EntriesStaff_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffEntryDetailDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EntriesStaff_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePaperDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffEntryDetailDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description DRAFT_STALE | ENTRY_EXISTS | ENTRY_LIMIT
             *
             *     ENTRY_CLOSED
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description VALIDATION_FAILED
             *
             *     ENTRY_INCOMPLETE
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EntriesStaff_register: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPaperDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryReceiptDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description DRAFT_STALE | ENTRY_LIMIT
             *
             *     ENTRY_CLOSED
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_INCOMPLETE | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Screening_queue: {
        parameters: {
            query?: {
                state?: components["schemas"]["ScreeningState"];
                medium?: string;
                kind?: components["schemas"]["FindingKind"];
                /** @description Title, author or number; accents do not matter */
                q?: string;
                /** @description The number of the last of the page before */
                after?: number;
                /** @description Only what lies at the centre, not at a unit */
                at?: "centre";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningQueueDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Screening_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningAgainDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Screening_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreenedEntryDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Screening_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideEntryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreenedEntryDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description SCREENING_STALE | RETURN_NOT_POSSIBLE | CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description DECISION_INVALID | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Screening_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmScreeningDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreenedEntryDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description SECOND_PERSON_REQUIRED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description SCREENING_STALE | CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Similarity_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparingStateDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Similarity_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparingStateDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Similarity_addText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOwnTextDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparingStateDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Similarity_removeText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                textId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparingStateDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Similarity_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarityReportDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Similarity_sideBySide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                other: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SideBySideDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tiers_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesksDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | CALL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tiers_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                unitNo: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskDetailDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | CALL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tiers_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                unitNo: number;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TierMarkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkVersionDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tiers_forward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                unitNo: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForwardedDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | CALL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description CONFLICT
             *
             *     FORWARD_BLOCKED
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tiers_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnWorkDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description CONFLICT
             *
             *     RETURN_NOT_POSSIBLE
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tiers_quotasOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitQuotasDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | CALL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tiers_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectorUnitDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | UNIT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    DeskFiles_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_READY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    DeskFiles_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_READY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Uploads_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description entry (its id), filename, medium where it is not the one of the entry; base64 */
                "Upload-Metadata"?: string;
                /** @description bytes of the file */
                "Upload-Length"?: string;
                /** @description 1.0.0 */
                "Tus-Resumable"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    /** @description Where the parts go */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description UPLOAD_QUOTA
             *
             *     CALL_NOT_OPEN | CALL_CLOSED
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_PROTOCOL */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FILE_NOT_WANTED */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Uploads_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Uploads_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Uploads_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_IN_USE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_PROTOCOL */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Uploads_head: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Upload-Offset, Upload-Length, Upload-Expires */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_EXPIRED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_PROTOCOL */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Uploads_patch: {
        parameters: {
            query?: never;
            header?: {
                "Upload-Checksum"?: string;
                /** @description where the part begins */
                "Upload-Offset"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Upload-Offset */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_OFFSET */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_EXPIRED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_PROTOCOL */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description UNSUPPORTED_MEDIA
             *
             *     FILE_UNKNOWN | FILE_NOT_WANTED
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description FILE_INFECTED | VALIDATION_FAILED
             *
             *     FILE_ACTIVE | FILE_AMBIGUOUS | FILE_BOMB | FILE_TOO_LONG | FILE_TOO_HARD
             *
             *     FILE_EMPTY | FILE_DAMAGED | FILE_ENCRYPTED
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_CHECKSUM */
            460: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description OVERLOADED
             *
             *     SCANNER_AWAY
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Uploads_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_READY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UploadsStaff_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    /** @description Where the parts go */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ENTRY_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_QUOTA */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_PROTOCOL */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UploadsStaff_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UploadsStaff_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_IN_USE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UploadsStaff_head: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Upload-Offset, Upload-Length, Upload-Expires */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_EXPIRED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UploadsStaff_patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Upload-Offset */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_OFFSET */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_EXPIRED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FILE_UNKNOWN | FILE_NOT_WANTED */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description FILE_AMBIGUOUS | FILE_BOMB | FILE_TOO_LONG | FILE_TOO_HARD | FILE_INFECTED
             *
             *     FILE_DAMAGED | FILE_ENCRYPTED | FILE_ACTIVE
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_CHECKSUM */
            460: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description SCANNER_AWAY */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UploadsStaff_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_READY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UploadsStaff_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UPLOAD_NOT_READY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Assignment_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Assignment_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_LOCKED | ASSIGNMENT_UNDER_WAY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Assignment_works: {
        parameters: {
            query?: {
                /** @description Works of this member */
                member?: string;
                /** @description Only works that lack judges */
                short?: string;
                /** @description Code after which the page begins */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedWorksDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Assignment_candidates: {
        parameters: {
            query?: {
                /** @description Whom they would replace */
                instead?: string;
            };
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND | WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Assignment_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND | WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_LOCKED | CONFLICT | ASSIGNMENT_REFUSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Assignment_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedOverDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description JURY_MEMBER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Assignment_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description JURY_MEMBER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Jury_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JuryDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Jury_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMemberDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROLES_EXCLUDE | JURY_MEMBER_EXISTS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Jury_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMemberDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description JURY_MEMBER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT | JURY_MEMBER_BUSY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Jury_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description JURY_MEMBER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description JURY_MEMBER_BUSY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Jury_addTie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareTieDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description JURY_MEMBER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description JURY_MEMBER_BUSY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Jury_removeTie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                tieId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description JURY_MEMBER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OwnTies_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTiesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    OwnTies_declare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareTieDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTiesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description JURY_MEMBER_BUSY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Stages_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Stages_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_READY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Stages_lock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_READY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Custody_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindingDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Custody_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description KEY_HOLDERS_MISSING | BLINDING_UNDER_WAY | BLINDING_EMPTY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Custody_name: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameHoldersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindingDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description KEY_HOLDERS_STAND */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Custody_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassphraseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindingDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description KEY_HOLDERS_STAND */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Custody_bring: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BringWorksDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_READY | KEY_HOLDERS_MISSING | BLINDING_UNDER_WAY | BLINDING_EMPTY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Custody_promoted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromotionDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_READY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Custody_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassphraseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlindingDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description KEY_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description BLIND_UNTIL_LOCKED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description TOO_MANY_REQUESTS */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Comparison_next: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextPairDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description JUDGE_STOPPED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Comparison_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                pairId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerPairDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextPairDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_ASKED | JUDGE_STOPPED | STAGE_LOCKED | STAGE_NOT_READY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Comparison_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Comparison_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_ASKED | STAGE_LOCKED | STAGE_NOT_READY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Comparison_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_ASKED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    DiscrepancyDecisions_waiting: {
        parameters: {
            query?: {
                needs?: components["schemas"]["PeopleNeeds"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscrepancyListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    DiscrepancyDecisions_minutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    DiscrepancyDecisions_work: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    DiscrepancyDecisions_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideMarkDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description STAGE_NOT_READY
             *
             *     WORK_CHANGED | NOT_ASKED | STAGE_LOCKED
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description VALIDATION_FAILED
             *
             *     MARK_INVALID
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    DiscrepancyDecisions_sanction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SanctionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_CHANGED | STAGE_LOCKED | STAGE_NOT_READY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    DiscrepancyDecisions_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_CHANGED | NOT_ASKED | STAGE_LOCKED | STAGE_NOT_READY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    DiscrepancyDecisions_thirdMarker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThirdMarkerDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description STAGE_LOCKED | STAGE_NOT_READY
             *
             *     WORK_CHANGED | NOT_ASKED | ASSIGNMENT_REFUSED
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Exclusions_flags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagsDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Exclusions_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissFlagDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_CHANGED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Exclusions_exclude: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExcludeWorkDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_CHANGED | NOT_ASKED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Exclusions_readmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadmitWorkDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_CHANGED | NOT_ASKED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Judge_stages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeStagesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Judge_queue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskQueueDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Judge_next: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Judge_work: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND | WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Judge_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveMarkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND | WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description JUDGE_STOPPED | STAGE_LOCKED | STAGE_NOT_READY
             *
             *     MARK_STALE | MARK_LOCKED
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description VALIDATION_FAILED
             *
             *     MARK_INVALID
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Judge_lock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LockMarkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LockedMarkDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND | WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description JUDGE_STOPPED | NOT_ASKED | STAGE_LOCKED | STAGE_NOT_READY
             *
             *     MARK_STALE | MARK_LOCKED
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description VALIDATION_FAILED
             *
             *     MARK_INVALID
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Judge_conflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND | WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description STAGE_NOT_READY
             *
             *     MARK_LOCKED | STAGE_LOCKED
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Progress_watch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JuryProgressDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Progress_worth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    References_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardisationDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    References_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetReferenceDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WORK_CHANGED | NOT_ASKED | STAGE_LOCKED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description VALIDATION_FAILED
             *
             *     MARK_INVALID
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    References_admit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmitDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description JURY_MEMBER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_ASKED | STAGE_LOCKED | STAGE_NOT_READY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Talk_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscussionDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND | WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description MARK_OPEN | NOT_ASKED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Talk_say: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscussionDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND | WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_LOCKED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Talk_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeMarkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscussionDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND | WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_LOCKED | WORK_CHANGED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description MARK_INVALID | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Talk_agree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
                ordinal: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscussionDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND | WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_LOCKED | WORK_CHANGED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Talk_disagree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisagreeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscussionDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND | WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_LOCKED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WorkFiles_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND | WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WorkFiles_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
                no: number;
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description STAGE_NOT_FOUND | WORK_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Certificates_byCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckAnswerDto"];
                };
            };
            /** @description CERTIFICATE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Certificates_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCertificatesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Certificates_myPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                certificateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | CERTIFICATE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CERTIFICATE_ENDED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CertificatesStaff_page: {
        parameters: {
            query?: {
                /** @description Part of a name, a code, or a number */
                q?: string;
                purpose?: "participation" | "prize" | "collective";
                unit?: number;
                /** @description Only valid ones, or only those that are not */
                valid?: boolean;
                /** @description The `next` of the page before */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCertificatePageDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CertificatesStaff_outdated: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCertificateListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CertificatesStaff_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                certificateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CERTIFICATE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CertificatesStaff_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                certificateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndCertificateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCertificateAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CERTIFICATE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CERTIFICATE_ENDED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CertificatesStaff_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                certificateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceCertificateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCertificateAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CERTIFICATE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CERTIFICATE_ENDED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Designs_all: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Designs_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Designs_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Designs_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                templateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedTemplateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Designs_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Designs_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Designs_previewDesign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewDesignDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Designs_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description PNG or JPEG, at most 1 MB and 2000 pixels a side; only its pixels are kept */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNSUPPORTED_MEDIA */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Batches_recent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Batches_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBatchDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CERTIFICATES_RUNNING | CERTIFICATES_EMPTY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Batches_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Batches_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Batches_files: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintFileListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Batches_removeFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintFileListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Batches_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN | CROSS_SITE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AwardLists_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description AWARDS_SIGNED | AWARDS_UNDECIDED | PUBLICATION_BLOCKED
             *
             *     CONFLICT | DELIBERATION_NOT_OPEN
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AwardLists_conclude: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description AWARDS_SIGNED | AWARDS_UNDECIDED | PUBLICATION_BLOCKED
             *
             *     CONFLICT | DELIBERATION_NOT_OPEN
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AwardLists_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishAwardsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description PUBLICATION_TAKEN | PUBLICATION_BLOCKED
             *
             *     DELIBERATION_NOT_OPEN | AWARDS_UNDECIDED
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AwardLists_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardCorrectionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT | DELIBERATION_NOT_OPEN | AWARDS_UNDECIDED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deliberation_room: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deliberation_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description DELIBERATION_NOT_READY */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deliberation_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JuryDecisionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT | DELIBERATION_NOT_OPEN | AWARDS_SIGNED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED | DECISION_REFUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deliberation_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT | DELIBERATION_NOT_OPEN | AWARDS_SIGNED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deliberation_file: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description DELIBERATION_NOT_OPEN */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PublicAwards_list: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicAwardsDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PublicAwards_bundle: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description docs/bundle.md describes it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Publications_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description PUBLICATION_BLOCKED | PUBLICATION_UNDER_WAY | PUBLICATION_TAKEN
             *
             *     CONFLICT
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Results_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Results_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedResultDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | PUBLICATION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Results_places: {
        parameters: {
            query: {
                /** @description Id of a standing, as s1 */
                standing: string;
                page?: number;
            };
            header?: never;
            path: {
                slug: string;
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPlacesDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | PUBLICATION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Results_search: {
        parameters: {
            query: {
                /** @description A name, accents or not, or a number */
                q: string;
            };
            header?: never;
            path: {
                slug: string;
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPlacesDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | PUBLICATION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Results_bundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                label: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description CONTEST_NOT_FOUND | PUBLICATION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ResultsDesk_overview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsDeskDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ResultsDesk_outcome: {
        parameters: {
            query?: {
                /** @description The whole contest where it is absent */
                round?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description RESULT_NOT_COMPUTED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ResultsDesk_tie: {
        parameters: {
            query: {
                /** @description The whole contest where it is absent */
                round?: string;
                /** @description The computation that was looked at */
                computation: string;
            };
            header?: never;
            path: {
                id: string;
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description RESULT_NOT_COMPUTED | CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ResultsDesk_standings: {
        parameters: {
            query?: {
                /** @description The whole contest where it is absent */
                round?: string;
                division?: string;
                /** @description The last place, or number, before */
                after?: number;
                limit?: number;
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description RESULT_NOT_COMPUTED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ResultsDesk_unranked: {
        parameters: {
            query?: {
                /** @description The whole contest where it is absent */
                round?: string;
                division?: string;
                /** @description The last place, or number, before */
                after?: number;
                limit?: number;
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description RESULT_NOT_COMPUTED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ResultsDesk_person: {
        parameters: {
            query?: {
                /** @description The whole contest where it is absent */
                round?: string;
            };
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonResultDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description RESULT_NOT_COMPUTED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ResultsDesk_differences: {
        parameters: {
            query?: {
                /** @description The whole contest where it is absent */
                round?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description RESULT_NOT_COMPUTED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ResultsDesk_recompute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Decisions_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Decisions_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description RESULT_NOT_COMPUTED | CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description DECISION_INVALID | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Decisions_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                decision: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Decisions_revealOverall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_CLOSED | CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description DECISION_INVALID | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Decisions_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_CLOSED | CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description DECISION_INVALID | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Decisions_roles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Decisions_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
                role: "steering" | "organiser" | "content" | "secretary" | "helper" | "judge" | "technical";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Decisions_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
                role: "steering" | "organiser" | "content" | "secretary" | "helper" | "judge" | "technical";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MyResult_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyResultDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Appeals_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyAppealsDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description APPEAL_FOREIGN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Appeals_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileAppealDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description APPEAL_FOREIGN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description APPEAL_TOO_EARLY | APPEAL_TOO_LATE | APPEAL_EXISTS
             *
             *     APPEALS_NOT_OFFERED
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description TOO_MANY_REQUESTS */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Appeals_addEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        /** @description PNG, JPEG or PDF, at most 5 MB; at most 3 files to one appeal */
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description APPEAL_FOREIGN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | APPEAL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description APPEAL_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNSUPPORTED_MEDIA */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description EVIDENCE_REFUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Appeals_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description APPEAL_FOREIGN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | APPEAL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description APPEAL_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AppealsStaff_queue: {
        parameters: {
            query?: {
                state?: components["schemas"]["AppealState"];
                limit?: number;
                skip?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealQueueDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AppealsStaff_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAppealAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | APPEAL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AppealsStaff_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerAppealDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAppealAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | APPEAL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description APPEAL_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AppealsStaff_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkCorrectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAppealAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | APPEAL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description APPEAL_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AppealsStaff_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleAppealDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAppealAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | APPEAL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description APPEAL_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    AppealsStaff_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "application/pdf": string;
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND | APPEAL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Qualified_list: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntrantsDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    TypedWinners_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypedWinnersDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    TypedWinners_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                entryId: string;
                ordinal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypeWinnerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypedWinnersDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    TypedWinners_data: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                entryId: string;
                ordinal: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WinnerDataDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Winners_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WinnerCheckAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | WINNER_NOT_ASKED */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Winners_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WinnerReplyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WinnerCheckAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | WINNER_NOT_ASKED */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WINNER_CHECK_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WinnersStaff_list: {
        parameters: {
            query?: {
                /** @description A round; all rounds without it */
                round?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWinnersDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WinnersStaff_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskWinnersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedWinnersDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONFLICT */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WinnersStaff_data: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WinnerDataDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WinnersStaff_remind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWinnerAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WINNER_CHECK_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WinnersStaff_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideWinnerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWinnerAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description CONFLICT
             *
             *     WINNER_CHECK_CLOSED
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    WinnersStaff_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenWinnerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWinnerAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description WINNER_CHECK_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Corrections_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Corrections_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_CLOSED | ROUND_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CORRECTION_INVALID | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Corrections_questions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkedQuestionListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND | ROUND_NOT_FOUND | CORRECTION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Corrections_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description ROUND_NOT_CLOSED | ROUND_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CORRECTION_INVALID | VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Corrections_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideCorrectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionAnswerDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description SECOND_PERSON_REQUIRED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CORRECTION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CORRECTION_DECIDED | ROUND_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Remarking_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyRemarksDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description APPEAL_FOREIGN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Remarking_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskRemarkDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyRemarksDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description APPEAL_FOREIGN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description APPEAL_EXISTS
             *
             *     APPEALS_NOT_OFFERED | APPEAL_TOO_EARLY | APPEAL_TOO_LATE
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    RemarkingStaff_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRemarksDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    RemarkingStaff_judges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemarkCandidatesDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    RemarkingStaff_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemarkMarkerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRemarksDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description APPEAL_CLOSED | ASSIGNMENT_REFUSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    RemarkingStaff_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                requestId: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseMarkerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRemarksDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description APPEAL_CLOSED | MARK_LOCKED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    RemarkingStaff_step: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemarkStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRemarksDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description NOT_ASKED | ASSIGNMENT_REFUSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Suspicion_list: {
        parameters: {
            query?: {
                state?: "open" | "cleared" | "acted";
                /** @description The last of the page before */
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspicionListDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Suspicion_search: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description CONTEST_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Suspicion_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideSuspicionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspicionDto"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description FORBIDDEN */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description SUSPICION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description SUSPICION_DECIDED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description VALIDATION_FAILED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
}
