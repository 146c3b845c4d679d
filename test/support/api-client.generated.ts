// Made from /api/openapi.json by `npm run api-client -w test`. Not edited by hand.
export interface paths {
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose another password, knowing the present one
         * @description Ends the other sessions; this one is replaced.
         */
        post: operations["password.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/request-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a link to choose another password
         * @description Answers alike for known and unknown addresses.
         */
        post: operations["password.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose another password by the link
         * @description Ends all sessions.
         */
        post: operations["password.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/send-verification-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the confirming mail again
         * @description Answers alike for known and unknown addresses.
         */
        post: operations["signUp.sendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Sets the session’s cookie; the session itself is not in the answer.
         */
        post: operations["signIn.signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out here */
        post: operations["signIn.signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-up/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account
         * @description Answers alike for known and unknown addresses; what is next is in the mailbox. Sets a cookie by which the mailed link knows this browser again, for an hour.
         */
        post: operations["signUp.signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Confirm an address by the mailed link
         * @description Confirms in the browser that signed up, within an hour. From anywhere else it changes nothing and asks for the password.
         */
        get: operations["verify.open"];
        put?: never;
        /** Confirm an address by the mailed link and the password */
        post: operations["verify.prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every app the caller reaches
         * @description With `ended=1` those whose access ended for the caller.
         */
        get: operations["apps.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One app, and what the caller may do with it */
        get: operations["apps.show"];
        put?: never;
        post?: never;
        /**
         * Delete an app
         * @description It ends for everybody who reaches it. `confirm` is its name.
         */
        delete: operations["apps.delete"];
        options?: never;
        head?: never;
        /** Rename an app */
        patch: operations["apps.rename"];
        trace?: never;
    };
    "/api/v1/apps/{app}/collaborators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the app is shared with */
        get: operations["collaborators.list"];
        put?: never;
        /**
         * Invite somebody, or many at once
         * @description One address answers the row; many answer one result for each line, every line in a transaction of its own.
         */
        post: operations["collaborators.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/collaborators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove somebody from the list */
        delete: operations["collaborators.delete"];
        options?: never;
        head?: never;
        /** Change somebody’s access */
        patch: operations["collaborators.change"];
        trace?: never;
    };
    "/api/v1/apps/{app}/collaborators/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant a revoked permission again */
        post: operations["collaborators.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/collaborators/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the invitation again, with a new link */
        post: operations["collaborators.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/collaborators/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke somebody’s permission
         * @description Their pages end at once; they can be granted it again.
         */
        post: operations["collaborators.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened on the app
         * @description A mutation id is shown to its author only.
         */
        get: operations["events.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a shared app */
        post: operations["collaborators.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The revisions, newest first */
        get: operations["settings.revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/revisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One revision: its values and its diff */
        get: operations["settings.revision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/revisions/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a revision’s values into the draft */
        post: operations["settings.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client secrets, without the secrets */
        get: operations["secrets.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/secrets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a client secret now */
        delete: operations["secrets.retire"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/secrets/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new client secret
         * @description Shown in this answer and never again. Older ones work until the chosen end.
         */
        post: operations["secrets.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings: applied, draft, revs */
        get: operations["settings.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/settings/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply the draft: a new revision */
        post: operations["settings.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/settings/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard the draft, or parts of it */
        post: operations["settings.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{app}/settings/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit the shared draft
         * @description All operations or none; exactly one event.
         */
        post: operations["settings.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The demo’s mails, newest first
         * @description Needs no session.
         */
        get: operations["inbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a link is for
         * @description Looking changes nothing.
         */
        get: operations["invitations.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept by the link */
        post: operations["invitations.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/ask-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the inviter for a new link
         * @description Once a day, of a link that can’t be used any more.
         */
        post: operations["invitations.askAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline by the link */
        post: operations["invitations.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the account the link is for
         * @description A verified account of the invited address, and a session; it does not accept.
         */
        post: operations["invitations.signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do */
        get: operations["me.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations to the caller’s address
         * @description Of verified accounts; others see none.
         */
        get: operations["invitations.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/invitations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept in place */
        post: operations["invitations.acceptMine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/invitations/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline in place */
        post: operations["invitations.declineMine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the caller is signed in */
        get: operations["sessions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one session */
        delete: operations["sessions.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/end-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out everywhere, here too */
        post: operations["sessions.endAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller was told, newest first */
        get: operations["notifications.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark notifications as read
         * @description In every tab and device. Ids of other people’s are passed over.
         */
        post: operations["notifications.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orgs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller’s organizations */
        get: operations["organizations.mine"];
        put?: never;
        /** Make an organization */
        post: operations["organizations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orgs/{org}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organization */
        get: operations["organizations.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orgs/{org}/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization’s apps that the caller reaches */
        get: operations["apps.ofOrganization"];
        put?: never;
        /** Make an app */
        post: operations["apps.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orgs/{org}/developers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody in the organization */
        get: operations["organizations.developers"];
        put?: never;
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
        AccessEndedLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                by: string;
                person: string;
                /** @enum {string} */
                reason: "revoked" | "removed" | "left" | "deleted";
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "access.ended";
        };
        /**
         * @description Whom to invite, and with what access.
         * @example {
         *       "email": "eve@freelance.test",
         *       "access": "collaborator",
         *       "expiresInDays": 7
         *     }
         */
        AddCollaborator: {
            /** @enum {string} */
            access: "collaborator" | "full";
            email: string;
            expiresInDays?: number;
        };
        /**
         * @description Many at once, each line like AddCollaborator: each is answered for itself and has a transaction of its own.
         * @example {
         *       "invitations": [
         *         {
         *           "email": "eve@freelance.test",
         *           "access": "collaborator"
         *         },
         *         {
         *           "email": "aud@acme.test",
         *           "access": "full"
         *         }
         *       ]
         *     }
         */
        AddCollaborators: {
            invitations: unknown[];
        };
        /**
         * @description An app with the caller’s rules on it, whom to ask for what is missing, and what a deletion would end.
         * @example {
         *       "id": "app_01kafx0q5tf0zr3v7d4n6m2c8c",
         *       "name": "Fleet Telemetry",
         *       "org": {
         *         "id": "org_01kafx0q5tf0zr3v7d4n6m2c8b",
         *         "slug": "acme",
         *         "name": "Acme"
         *       },
         *       "owner": {
         *         "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *         "name": "Ada Lindgren"
         *       },
         *       "access": "owner",
         *       "shared": true,
         *       "createdAt": "2026-11-22T09:30:00.000Z",
         *       "clientId": "cot_client_EXAMPLE",
         *       "abilities": [
         *         [
         *           "read",
         *           "App"
         *         ]
         *       ],
         *       "ask": [
         *         "Ada Lindgren"
         *       ],
         *       "counts": {
         *         "collaborators": 1,
         *         "pending": 1,
         *         "secrets": 1
         *       }
         *     }
         */
        App: {
            /** @description Packed CASL rules */
            abilities: unknown[][];
            /** @enum {string} */
            access: "owner" | "admin" | "full" | "collaborator" | "audit";
            ask: string[];
            clientId: string;
            counts: {
                collaborators: number;
                pending: number;
                secrets: number;
            };
            createdAt: string;
            id: string;
            name: string;
            org: {
                id: string;
                name: string;
                slug: string;
            };
            owner: components["schemas"]["Person"];
            shared: boolean;
        };
        AppCreatedLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                app: string;
                item?: components["schemas"]["AppListItem"] | null;
                name: string;
                owner: string;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "app.created";
        };
        AppDeletedLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                app: string;
                name: string;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "app.deleted";
        };
        /**
         * @description An app the caller can reach, and by what.
         * @example {
         *       "id": "app_01kafx0q5tf0zr3v7d4n6m2c8c",
         *       "name": "Fleet Telemetry",
         *       "org": {
         *         "id": "org_01kafx0q5tf0zr3v7d4n6m2c8b",
         *         "slug": "acme",
         *         "name": "Acme"
         *       },
         *       "owner": {
         *         "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *         "name": "Ada Lindgren"
         *       },
         *       "access": "owner",
         *       "shared": true,
         *       "createdAt": "2026-11-22T09:30:00.000Z"
         *     }
         */
        AppListItem: {
            /** @enum {string} */
            access: "owner" | "admin" | "full" | "collaborator" | "audit";
            createdAt: string;
            id: string;
            name: string;
            org: {
                id: string;
                name: string;
                slug: string;
            };
            owner: components["schemas"]["Person"];
            shared: boolean;
        };
        /**
         * @description The number of the event, and of the revision made.
         * @example {
         *       "number": 14,
         *       "revision": 4
         *     }
         */
        ApplyAnswer: {
            number: number;
            revision: number;
        };
        /**
         * @description `head` is the number of the app’s stream that the review was based on.
         * @example {
         *       "head": 12,
         *       "note": "New callback"
         *     }
         */
        ApplySettings: {
            head: number;
            note?: string;
        };
        AppRenamedLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                after: string;
                app: string;
                before: string;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "app.renamed";
        };
        /**
         * @description The access to have from now on.
         * @example {
         *       "access": "full"
         *     }
         */
        ChangeAccess: {
            /** @enum {string} */
            access: "collaborator" | "full";
        };
        /**
         * @description The present password, and the one to have from now on.
         * @example {
         *       "currentPassword": "a long and quiet password",
         *       "newPassword": "an even longer password"
         *     }
         */
        ChangePassword: {
            currentPassword: string;
            newPassword: string;
        };
        /**
         * @description Somebody an app is shared with, or invited to it. The owner is not one.
         * @example {
         *       "id": "col_01kafx0q5tf0zr3v7d4n6m2c8d",
         *       "user": null,
         *       "email": "eve@freelance.test",
         *       "access": "collaborator",
         *       "status": "PENDING",
         *       "invitedBy": {
         *         "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *         "name": "Ada Lindgren"
         *       },
         *       "invitedAt": "2026-11-22T09:30:00.000Z",
         *       "sent": 1,
         *       "expired": false,
         *       "expiresAt": "2026-11-29T09:30:00.000Z",
         *       "delivered": true
         *     }
         */
        Collaborator: {
            acceptedAt?: string;
            /** @enum {string} */
            access: "collaborator" | "full";
            delivered?: boolean;
            email: string;
            expired?: boolean;
            expiresAt?: string;
            id: string;
            invitedAt: string;
            invitedBy: components["schemas"]["Person"];
            name?: string;
            revokedAt?: string;
            revokedBy?: components["schemas"]["Person"];
            sent: number;
            /** @enum {string} */
            status: "PENDING" | "ACTIVE" | "REVOKED";
            undeliverable?: boolean;
            user: string | null;
        };
        CollaboratorAcceptedLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                /** @enum {string} */
                access: "collaborator" | "full";
                id: string;
                person?: string | null;
                row?: components["schemas"]["Collaborator"] | null;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "collaborator.accepted";
        };
        CollaboratorAccessChangedLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                /** @enum {string} */
                after: "collaborator" | "full";
                /** @enum {string} */
                before: "collaborator" | "full";
                id: string;
                person?: string | null;
                row?: components["schemas"]["Collaborator"] | null;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "collaborator.access-changed";
        };
        CollaboratorDeclinedLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                id: string;
                person?: string | null;
                row?: components["schemas"]["Collaborator"] | null;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "collaborator.declined";
        };
        CollaboratorDeletedLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                /** @enum {string} */
                before: "PENDING" | "ACTIVE" | "REVOKED";
                id: string;
                person?: string | null;
                row?: components["schemas"]["Collaborator"] | null;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "collaborator.deleted";
        };
        CollaboratorDeliveredLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                id: string;
                person?: string | null;
                row?: components["schemas"]["Collaborator"] | null;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "collaborator.delivered";
        };
        CollaboratorExpiredLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                id: string;
                person?: string | null;
                row?: components["schemas"]["Collaborator"] | null;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "collaborator.expired";
        };
        CollaboratorGrantedLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                id: string;
                person?: string | null;
                row?: components["schemas"]["Collaborator"] | null;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "collaborator.granted";
        };
        CollaboratorInvitedLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                /** @enum {string} */
                access: "collaborator" | "full";
                id: string;
                person?: string | null;
                row?: components["schemas"]["Collaborator"] | null;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "collaborator.invited";
        };
        CollaboratorLeftLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                id: string;
                person?: string | null;
                row?: components["schemas"]["Collaborator"] | null;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "collaborator.left";
        };
        CollaboratorResentLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                id: string;
                person?: string | null;
                row?: components["schemas"]["Collaborator"] | null;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "collaborator.resent";
        };
        CollaboratorRevokedLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                id: string;
                person?: string | null;
                row?: components["schemas"]["Collaborator"] | null;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "collaborator.revoked";
        };
        CollaboratorUndeliveredLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                id: string;
                person?: string | null;
                row?: components["schemas"]["Collaborator"] | null;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "collaborator.undelivered";
        };
        ConflictError: {
            error: {
                /** @enum {string} */
                code: "conflict";
                details?: unknown;
                message: string;
            };
        };
        /**
         * @description A new app, owned by its maker.
         * @example {
         *       "name": "Fleet Telemetry"
         *     }
         */
        CreateApp: {
            name: string;
        };
        /**
         * @description A new organization; its maker becomes Developer Admin.
         * @example {
         *       "name": "Acme"
         *     }
         */
        CreateOrganization: {
            name: string;
        };
        /**
         * @description The app’s name, typed: a deletion ends everybody’s access.
         * @example {
         *       "confirm": "Fleet Telemetry"
         *     }
         */
        DeleteApp: {
            confirm: string;
        };
        /**
         * @description Somebody of an organization.
         * @example {
         *       "id": "dev_01kafx0q5tf0zr3v7d4n6m2c8i",
         *       "user": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *       "name": "Ada Lindgren",
         *       "email": "ada@acme.test",
         *       "role": "developer-admin",
         *       "status": "ACTIVE",
         *       "apps": 1,
         *       "joinedAt": "2026-11-22T09:30:00.000Z"
         *     }
         */
        Developer: {
            apps: number;
            email: string;
            id: string;
            joinedAt: string;
            name: string;
            phone?: string;
            /** @enum {string} */
            role: "developer-admin" | "developer" | "audit-user";
            /** @enum {string} */
            status: "INVITED" | "ACTIVE" | "SUSPENDED" | "ENTITLED";
            user: string;
        };
        /**
         * @description Which settings go back to what is applied; without `paths` all of them.
         * @example {
         *       "paths": [
         *         "general.tagline"
         *       ]
         *     }
         */
        DiscardSettings: {
            head?: number;
            paths?: string[];
        };
        /**
         * @description It was done; there is nothing to tell.
         * @example {
         *       "status": true
         *     }
         */
        Done: {
            /** @enum {boolean} */
            status: true;
        };
        /**
         * @description The number of the event that came of it.
         * @example {
         *       "number": 13
         *     }
         */
        EditAnswer: {
            number: number;
        };
        /**
         * @description Operations that happen all or none. The same mutationId sent again changes nothing and gets the same answer.
         * @example {
         *       "mutationId": "m-7f3a",
         *       "ops": [
         *         {
         *           "op": "add",
         *           "path": "oauth.redirectUris",
         *           "item": "https://acme.test/callback"
         *         }
         *       ]
         *     }
         */
        EditSettings: {
            mutationId: string;
            ops: components["schemas"]["Operation"][];
        };
        /**
         * @description An app whose access ended for the caller: its name, who ended it and when.
         * @example {
         *       "id": "app_01kafx0q5tf0zr3v7d4n6m2c8c",
         *       "name": "Fleet Telemetry",
         *       "endedBy": {
         *         "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *         "name": "Ada Lindgren"
         *       },
         *       "endedAt": "2026-11-22T09:30:00.000Z",
         *       "reason": "revoked"
         *     }
         */
        EndedApp: {
            endedAt: string;
            endedBy: components["schemas"]["Person"] | null;
            id: string;
            name: string;
            /** @enum {string} */
            reason: "revoked" | "removed" | "left" | "deleted";
        };
        ForbiddenError: {
            error: {
                /** @constant */
                code: "forbidden";
                details?: {
                    ask: string[];
                    missing: string;
                };
                message: string;
            };
        };
        GoneError: {
            error: {
                /** @enum {string} */
                code: "gone";
                details?: {
                    state: string;
                };
                message: string;
            };
        };
        /**
         * @description A mail of the demo inbox.
         * @example {
         *       "id": "1",
         *       "to": "eve@freelance.test",
         *       "subject": "Ada Lindgren invites you to Fleet Telemetry",
         *       "text": "Open the link.",
         *       "html": "<p>Open the link.</p>",
         *       "at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        InboxMail: {
            at: string;
            html: string;
            id: string;
            subject: string;
            text: string;
            to: string;
        };
        InternalError: {
            error: {
                /** @constant */
                code: "internal";
                details?: unknown;
                message: string;
            };
        };
        InvalidError: {
            error: {
                /** @constant */
                code: "invalid";
                details?: {
                    message: string;
                    path: string;
                }[];
                message: string;
            };
        };
        /**
         * @description What whoever holds a genuine link may know.
         * @example {
         *       "kind": "app",
         *       "organization": {
         *         "id": "org_01kafx0q5tf0zr3v7d4n6m2c8b",
         *         "slug": "acme",
         *         "name": "Acme"
         *       },
         *       "app": {
         *         "id": "app_01kafx0q5tf0zr3v7d4n6m2c8c",
         *         "name": "Fleet Telemetry"
         *       },
         *       "inviter": {
         *         "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *         "name": "Ada Lindgren"
         *       },
         *       "access": "collaborator",
         *       "expiresAt": "2026-11-29T09:30:00.000Z",
         *       "address": "eve@freelance.test",
         *       "state": "live"
         *     }
         */
        InvitationLink: {
            /** @enum {string} */
            access: "collaborator" | "full";
            address: string;
            app: {
                id: string;
                name: string;
            };
            expiresAt: string;
            inviter: components["schemas"]["Person"];
            /** @enum {string} */
            kind: "app";
            organization: {
                id: string;
                name: string;
                slug: string;
            };
            /** @enum {string} */
            state: "live" | "expired" | "superseded" | "accepted" | "declined" | "inviter-lost-right";
        };
        /**
         * @description The address a mail is wanted at.
         * @example {
         *       "email": "ada@acme.test"
         *     }
         */
        MailWanted: {
            email: string;
        };
        /**
         * @description One result for each line, in the order of the lines.
         * @example {
         *       "results": [
         *         {
         *           "email": "eve@freelance.test",
         *           "ok": true,
         *           "id": "col_01kafx0q5tf0zr3v7d4n6m2c8d"
         *         },
         *         {
         *           "email": "no address",
         *           "ok": false,
         *           "error": {
         *             "code": "invalid",
         *             "message": "An e-mail address is needed, like ada@example.com."
         *           }
         *         }
         *       ]
         *     }
         */
        ManyResults: {
            results: {
                email: string;
                error?: {
                    /** @enum {string} */
                    code: "invalid" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "gone" | "too_large" | "rate_limited" | "internal";
                    details?: unknown;
                    message: string;
                };
                id?: string;
                ok: boolean;
            }[];
        };
        /**
         * @description Who is signed in, where they belong, and what they may do there (packed CASL rules).
         * @example {
         *       "user": {
         *         "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *         "name": "Ada Lindgren",
         *         "email": "ada@acme.test",
         *         "verified": true
         *       },
         *       "organizations": [
         *         {
         *           "id": "org_01kafx0q5tf0zr3v7d4n6m2c8b",
         *           "slug": "acme",
         *           "name": "Acme",
         *           "role": "developer-admin"
         *         }
         *       ],
         *       "abilities": [
         *         [
         *           "read",
         *           "Organization",
         *           {
         *             "organization": "org_01kafx0q5tf0zr3v7d4n6m2c8b"
         *           }
         *         ]
         *       ],
         *       "demo": true
         *     }
         */
        Me: {
            /** @description Packed CASL rules */
            abilities: unknown[][];
            demo: boolean;
            organizations: {
                id: string;
                name: string;
                /** @enum {string} */
                role: "developer-admin" | "developer" | "audit-user";
                slug: string;
            }[];
            user: {
                email: string;
                id: string;
                name: string;
                verified: boolean;
            };
        };
        /**
         * @description An invitation to the caller’s own verified address, to accept or decline in place.
         * @example {
         *       "id": "col_01kafx0q5tf0zr3v7d4n6m2c8d",
         *       "kind": "app",
         *       "organization": {
         *         "id": "org_01kafx0q5tf0zr3v7d4n6m2c8b",
         *         "slug": "acme",
         *         "name": "Acme"
         *       },
         *       "app": {
         *         "id": "app_01kafx0q5tf0zr3v7d4n6m2c8c",
         *         "name": "Fleet Telemetry"
         *       },
         *       "inviter": {
         *         "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *         "name": "Ada Lindgren"
         *       },
         *       "access": "collaborator",
         *       "expiresAt": "2026-11-29T09:30:00.000Z",
         *       "invitedAt": "2026-11-22T09:30:00.000Z",
         *       "expired": false
         *     }
         */
        MyInvitation: {
            /** @enum {string} */
            access: "collaborator" | "full";
            app: {
                id: string;
                name: string;
            };
            expired: boolean;
            expiresAt: string;
            id: string;
            invitedAt: string;
            inviter: components["schemas"]["Person"];
            /** @enum {string} */
            kind: "app";
            organization: {
                id: string;
                name: string;
                slug: string;
            };
        };
        /**
         * @description A new secret, shown in this answer and never again.
         * @example {
         *       "id": "sec_01kafx0q5tf0zr3v7d4n6m2c8h",
         *       "clientId": "cot_client_EXAMPLE",
         *       "secret": "cot_secret_EXAMPLE"
         *     }
         */
        NewSecret: {
            clientId: string;
            id: string;
            secret: string;
        };
        NotFoundError: {
            error: {
                /** @constant */
                code: "not_found";
                details?: unknown;
                message: string;
            };
        };
        /**
         * @description One thing a person was told.
         * @example {
         *       "id": "ntf_01kafx0q5tf0zr3v7d4n6m2c8j",
         *       "kind": "accepted",
         *       "at": "2026-11-22T09:30:00.000Z",
         *       "read": false,
         *       "actor": {
         *         "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8e",
         *         "name": "Eve Okafor"
         *       },
         *       "app": {
         *         "id": "app_01kafx0q5tf0zr3v7d4n6m2c8c",
         *         "name": "Fleet Telemetry",
         *         "org": "org_01kafx0q5tf0zr3v7d4n6m2c8b"
         *       },
         *       "invitation": null,
         *       "data": {}
         *     }
         */
        Notification: {
            actor: components["schemas"]["Person"] | null;
            app: {
                id: string;
                name: string;
                org: string;
            } | null;
            at: string;
            data: {
                [key: string]: unknown;
            };
            id: string;
            invitation: {
                address: string;
                id: string;
                open: boolean;
            } | null;
            /** @enum {string} */
            kind: "invited" | "granted" | "revoked" | "removed" | "app-deleted" | "accepted" | "declined" | "expired" | "not-delivered" | "asks-for-link" | "settings-applied" | "secret-reset" | "left";
            read: boolean;
        };
        /**
         * @description One change of the draft. `base` is the setting’s rev as it was read: another rev is a conflict. Items of lists are added, removed and replaced without one.
         * @example {
         *       "op": "set",
         *       "path": "general.tagline",
         *       "value": "Where every van is",
         *       "base": 0
         *     }
         */
        Operation: {
            base: number;
            /** @enum {string} */
            op: "set";
            path: string;
            value: string | number | boolean | string[];
        } | {
            item: string;
            /** @enum {string} */
            op: "add";
            path: string;
        } | {
            item: string;
            /** @enum {string} */
            op: "remove";
            path: string;
        } | {
            item: string;
            /** @enum {string} */
            op: "replace";
            path: string;
            with: string;
        } | {
            base?: number;
            /** @enum {string} */
            op: "reset";
            path: string;
        };
        /**
         * @description An organization, with the caller’s own role there.
         * @example {
         *       "id": "org_01kafx0q5tf0zr3v7d4n6m2c8b",
         *       "slug": "acme",
         *       "name": "Acme",
         *       "kind": "free",
         *       "contactNumber": null,
         *       "createdAt": "2026-11-22T09:30:00.000Z",
         *       "role": "developer-admin"
         *     }
         */
        Organization: {
            contactNumber: string | null;
            createdAt: string;
            id: string;
            /** @enum {string} */
            kind: "free" | "company";
            name: string;
            /** @enum {string} */
            role?: "developer-admin" | "developer" | "audit-user";
            slug: string;
        };
        /**
         * @description A person as others see them. The name is empty once they were erased.
         * @example {
         *       "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *       "name": "Ada Lindgren"
         *     }
         */
        Person: {
            id: string;
            name: string;
        };
        /**
         * @description The token of the mailed link, and the password chosen when signing up.
         * @example {
         *       "token": "EXAMPLE",
         *       "password": "a long and quiet password"
         *     }
         */
        ProveAddress: {
            password: string;
            token: string;
        };
        RateLimitedError: {
            error: {
                /** @constant */
                code: "rate_limited";
                details?: {
                    retryAfter: number;
                };
                message: string;
            };
        };
        /**
         * @description Which notifications were read: some by id, or all.
         * @example {
         *       "all": true
         *     }
         */
        ReadNotifications: {
            ids: string[];
        } | {
            /** @enum {boolean} */
            all: true;
        };
        /**
         * @description The app’s new name.
         * @example {
         *       "name": "Fleet Telemetry 2"
         *     }
         */
        RenameApp: {
            name: string;
        };
        /**
         * @description The token of the mailed link, and the password to have from now on.
         * @example {
         *       "token": "EXAMPLE",
         *       "newPassword": "a long and quiet password"
         *     }
         */
        ResetPassword: {
            newPassword: string;
            token: string;
        };
        /**
         * @description How long older secrets keep working.
         * @example {
         *       "overlap": "24h"
         *     }
         */
        ResetSecret: {
            /** @enum {string} */
            overlap: "0" | "1h" | "24h";
        };
        /**
         * @description `head` is the number of the app’s stream as it was read.
         * @example {
         *       "head": 12
         *     }
         */
        RestoreRevision: {
            head: number;
        };
        /**
         * @description A revision with all its values and what it changed.
         * @example {
         *       "id": "rev_01kafx0q5tf0zr3v7d4n6m2c8f",
         *       "number": 3,
         *       "at": "2026-11-22T09:30:00.000Z",
         *       "by": {
         *         "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *         "name": "Ada Lindgren"
         *       },
         *       "authors": [
         *         {
         *           "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *           "name": "Ada Lindgren"
         *         },
         *         {
         *           "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8e",
         *           "name": "Eve Okafor"
         *         }
         *       ],
         *       "note": "New callback",
         *       "values": {
         *         "general.tagline": "Where every van is"
         *       },
         *       "diff": [
         *         {
         *           "path": "general.tagline",
         *           "before": "",
         *           "after": "Where every van is",
         *           "authors": [
         *             {
         *               "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8e",
         *               "name": "Eve Okafor"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        Revision: {
            at: string;
            authors: components["schemas"]["Person"][];
            by: components["schemas"]["Person"];
            diff: {
                after: (string | number | boolean | string[]) | null;
                authors: components["schemas"]["Person"][];
                before: (string | number | boolean | string[]) | null;
                path: string;
            }[];
            id: string;
            note: string | null;
            number: number;
            values: {
                [key: string]: string | number | boolean | string[];
            };
        };
        /**
         * @description A revision in a list.
         * @example {
         *       "id": "rev_01kafx0q5tf0zr3v7d4n6m2c8f",
         *       "number": 3,
         *       "at": "2026-11-22T09:30:00.000Z",
         *       "by": {
         *         "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *         "name": "Ada Lindgren"
         *       },
         *       "authors": [
         *         {
         *           "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *           "name": "Ada Lindgren"
         *         },
         *         {
         *           "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8e",
         *           "name": "Eve Okafor"
         *         }
         *       ],
         *       "note": "New callback",
         *       "changes": 1
         *     }
         */
        RevisionListItem: {
            at: string;
            authors: components["schemas"]["Person"][];
            by: components["schemas"]["Person"];
            changes: number;
            id: string;
            note: string | null;
            number: number;
        };
        /**
         * @description A client secret as it may be listed: never the secret nor its hash.
         * @example {
         *       "id": "sec_01kafx0q5tf0zr3v7d4n6m2c8h",
         *       "prefix": "cot_secret_",
         *       "lastFour": "x7Qa",
         *       "createdAt": "2026-11-22T09:30:00.000Z",
         *       "createdBy": {
         *         "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *         "name": "Ada Lindgren"
         *       },
         *       "endsAt": null,
         *       "lastUsedAt": null
         *     }
         */
        Secret: {
            createdAt: string;
            createdBy: components["schemas"]["Person"];
            endsAt: string | null;
            id: string;
            lastFour: string;
            lastUsedAt: string | null;
            prefix: string;
        };
        SecretResetLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                /** @enum {string} */
                overlap: "0" | "1h" | "24h";
                secret: string;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "secret.reset";
        };
        SecretRetiredLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                secret: string;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "secret.retired";
        };
        /**
         * @description One place where the caller is signed in.
         * @example {
         *       "id": "a1b2c3",
         *       "current": true,
         *       "createdAt": "2026-11-22T09:30:00.000Z",
         *       "expiresAt": "2026-11-29T09:30:00.000Z",
         *       "userAgent": "Firefox",
         *       "address": "127.0.0.1"
         *     }
         */
        Session: {
            address: string | null;
            createdAt: string;
            current: boolean;
            expiresAt: string;
            id: string;
            userAgent: string | null;
        };
        /**
         * @description Applied values, the shared draft over them, the rev of each setting that was touched, and the stream’s number (`head`) at which this was true.
         * @example {
         *       "head": 12,
         *       "revision": 3,
         *       "applied": {
         *         "general.tagline": ""
         *       },
         *       "draft": {
         *         "general.tagline": {
         *           "value": "Where every van is",
         *           "by": {
         *             "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8e",
         *             "name": "Eve Okafor"
         *           },
         *           "at": "2026-11-22T09:30:00.000Z",
         *           "authors": [
         *             {
         *               "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8e",
         *               "name": "Eve Okafor"
         *             }
         *           ]
         *         }
         *       },
         *       "revs": {
         *         "general.tagline": 1
         *       },
         *       "initial": {
         *         "general.tagline": ""
         *       }
         *     }
         */
        Settings: {
            applied: {
                [key: string]: string | number | boolean | string[];
            };
            draft: {
                [key: string]: {
                    at: string;
                    authors: components["schemas"]["Person"][];
                    by: components["schemas"]["Person"];
                    value: (string | number | boolean | string[]) | null;
                };
            };
            head: number;
            initial: {
                [key: string]: string | number | boolean | string[];
            };
            revision: number;
            revs: {
                [key: string]: number;
            };
        };
        SettingsAppliedLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                authors: string[];
                changes: {
                    after: (string | number | boolean | string[]) | null;
                    authors: string[];
                    before: (string | number | boolean | string[]) | null;
                    path: string;
                }[];
                note: string | null;
                revision: number;
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "settings.applied";
        };
        SettingsDiscardedLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                before: {
                    [key: string]: (string | number | boolean | string[]) | null;
                };
                paths: string[];
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "settings.discarded";
        };
        SettingsEditedLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                before: {
                    [key: string]: (string | number | boolean | string[]) | null;
                };
                ops: components["schemas"]["Operation"][];
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "settings.edited";
        };
        SettingsRestoredLogged: {
            actor: components["schemas"]["Person"];
            at: string;
            data: {
                before: {
                    [key: string]: (string | number | boolean | string[]) | null;
                };
                revision: number;
                values: {
                    [key: string]: (string | number | boolean | string[]) | null;
                };
            };
            id: string;
            mutationId?: string;
            names?: {
                [key: string]: string;
            };
            number: number;
            stream: string;
            /** @enum {string} */
            type: "settings.restored";
        };
        /**
         * @description Who is signed in now.
         * @example {
         *       "user": {
         *         "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *         "name": "Ada Lindgren",
         *         "email": "ada@acme.test"
         *       }
         *     }
         */
        SignedIn: {
            user: {
                email: string;
                id: string;
                name: string;
            };
        };
        /**
         * @description An address and its password.
         * @example {
         *       "email": "ada@acme.test",
         *       "password": "a long and quiet password"
         *     }
         */
        SignIn: {
            email: string;
            password: string;
        };
        /**
         * @description A new account. Its address is proved by a mailed link before anybody can sign in.
         * @example {
         *       "name": "Ada Lindgren",
         *       "email": "ada@acme.test",
         *       "password": "a long and quiet password"
         *     }
         */
        SignUp: {
            email: string;
            name: string;
            password: string;
        };
        /**
         * @description The account to make for the invited address.
         * @example {
         *       "name": "Eve Okafor",
         *       "password": "a long and quiet password"
         *     }
         */
        SignUpByInvitation: {
            name: string;
            password: string;
        };
        TooLargeError: {
            error: {
                /** @constant */
                code: "too_large";
                details?: unknown;
                message: string;
            };
        };
        /**
         * @description An event of the log, its data by type.
         * @example {
         *       "number": 12,
         *       "id": "evt_01kafx0q5tf0zr3v7d4n6m2c8g",
         *       "type": "app.renamed",
         *       "at": "2026-11-22T09:30:00.000Z",
         *       "actor": {
         *         "id": "usr_01kafx0q5tf0zr3v7d4n6m2c8a",
         *         "name": "Ada Lindgren"
         *       },
         *       "data": {
         *         "app": "app_01kafx0q5tf0zr3v7d4n6m2c8c",
         *         "before": "Fleet",
         *         "after": "Fleet Telemetry"
         *       },
         *       "stream": "app:app_01kafx0q5tf0zr3v7d4n6m2c8c"
         *     }
         */
        TypedLoggedEvent: components["schemas"]["AppCreatedLogged"] | components["schemas"]["AppRenamedLogged"] | components["schemas"]["AppDeletedLogged"] | components["schemas"]["CollaboratorInvitedLogged"] | components["schemas"]["CollaboratorResentLogged"] | components["schemas"]["CollaboratorDeliveredLogged"] | components["schemas"]["CollaboratorUndeliveredLogged"] | components["schemas"]["CollaboratorExpiredLogged"] | components["schemas"]["CollaboratorAcceptedLogged"] | components["schemas"]["CollaboratorDeclinedLogged"] | components["schemas"]["CollaboratorRevokedLogged"] | components["schemas"]["CollaboratorGrantedLogged"] | components["schemas"]["CollaboratorAccessChangedLogged"] | components["schemas"]["CollaboratorDeletedLogged"] | components["schemas"]["CollaboratorLeftLogged"] | components["schemas"]["AccessEndedLogged"] | components["schemas"]["SettingsEditedLogged"] | components["schemas"]["SettingsAppliedLogged"] | components["schemas"]["SettingsDiscardedLogged"] | components["schemas"]["SettingsRestoredLogged"] | components["schemas"]["SecretResetLogged"] | components["schemas"]["SecretRetiredLogged"];
        UnauthenticatedError: {
            error: {
                /** @constant */
                code: "unauthenticated";
                details?: unknown;
                message: string;
            };
        };
    };
    responses: {
        /** @description The fault is the server’s, or it is not ready; nothing was changed. */
        "5XX": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "internal",
                 *         "message": "Something went wrong on our side. Nothing was changed; try again."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["InternalError"];
            };
        };
        /** @description The request can’t be read, or says something that can’t be. */
        400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "invalid",
                 *         "message": "A name has 1 to 60 characters.",
                 *         "details": [
                 *           {
                 *             "path": "name",
                 *             "message": "A name has 1 to 60 characters."
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["InvalidError"];
            };
        };
        /** @description There is no session, or it ended. */
        401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "unauthenticated",
                 *         "message": "Sign in first."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UnauthenticatedError"];
            };
        };
        /** @description The caller can see it but not do this, or the request comes from a page of another site. */
        403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "forbidden",
                 *         "message": "You can’t do this here.",
                 *         "details": {
                 *           "missing": "reset:Secret",
                 *           "ask": [
                 *             "Ada Lindgren"
                 *           ]
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ForbiddenError"];
            };
        };
        /** @description It does not exist, or is not the caller’s to see: both answer alike. */
        404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "not_found",
                 *         "message": "There is nothing here, or it is not yours to see."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NotFoundError"];
            };
        };
        /** @description The body is above 256 kB, or a collection above its size. */
        413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "too_large",
                 *         "message": "The request is too large."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TooLargeError"];
            };
        };
        /** @description That was too often. The header Retry-After says how many seconds to wait. */
        429: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "rate_limited",
                 *         "message": "That was too often. Wait a little and try again.",
                 *         "details": {
                 *           "retryAfter": 60
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RateLimitedError"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "password.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["400"];
            /** @description There is no session, or the present password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "unauthenticated",
                     *         "message": "Sign in first."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UnauthenticatedError"];
                };
            };
            403: components["responses"]["403"];
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "password.request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailWanted"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["400"];
            403: components["responses"]["403"];
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "password.reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPassword"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["400"];
            403: components["responses"]["403"];
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "signUp.sendVerification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailWanted"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["400"];
            403: components["responses"]["403"];
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "signIn.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["400"];
            /** @description The address or the password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "unauthenticated",
                     *         "message": "Sign in first."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UnauthenticatedError"];
                };
            };
            /** @description The address is not confirmed yet. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "forbidden",
                     *         "message": "You can’t do this here.",
                     *         "details": {
                     *           "missing": "reset:Secret",
                     *           "ask": [
                     *             "Ada Lindgren"
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "signIn.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["400"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
        };
    };
    "signUp.signUp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUp"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["400"];
            403: components["responses"]["403"];
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "verify.open": {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description To a browser: the page that tells how it went, or asks for the password. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            /** @description This is not the browser that signed up: POST the link’s token with the password. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "forbidden",
                     *         "message": "You can’t do this here.",
                     *         "details": {
                     *           "missing": "reset:Secret",
                     *           "ask": [
                     *             "Ada Lindgren"
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            429: components["responses"]["429"];
        };
    };
    "verify.prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProveAddress"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["400"];
            /** @description The password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "unauthenticated",
                     *         "message": "Sign in first."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UnauthenticatedError"];
                };
            };
            403: components["responses"]["403"];
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "apps.mine": {
        parameters: {
            query?: {
                after?: string;
                ended?: "0" | "1";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: (components["schemas"]["AppListItem"] | components["schemas"]["EndedApp"])[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            429: components["responses"]["429"];
        };
    };
    "apps.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["App"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
    "apps.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteApp"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "apps.rename": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameApp"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["App"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "collaborators.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Collaborator"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
    "collaborators.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCollaborator"] | components["schemas"]["AddCollaborators"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description Many: what became of each line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManyResults"];
                };
            };
            /** @description Invited; the mail is on its way. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collaborator"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description They are invited or a collaborator already, own the app, or are the caller. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "collaborators.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the app. */
                app: string;
                /** @description Id of the row, as its list answers it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description They are off the list. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
    "collaborators.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the app. */
                app: string;
                /** @description Id of the row, as its list answers it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAccess"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collaborator"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description Not possible for somebody of this status. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "collaborators.grant": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the app. */
                app: string;
                /** @description Id of the row, as its list answers it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collaborator"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description Not possible for somebody of this status. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            429: components["responses"]["429"];
        };
    };
    "collaborators.resend": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the app. */
                app: string;
                /** @description Id of the row, as its list answers it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collaborator"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description Not possible for somebody of this status. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            429: components["responses"]["429"];
        };
    };
    "collaborators.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the app. */
                app: string;
                /** @description Id of the row, as its list answers it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collaborator"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description Not possible for somebody of this status. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            429: components["responses"]["429"];
        };
    };
    "events.list": {
        parameters: {
            query?: {
                actor?: string;
                after?: string;
                from?: string;
                limit?: number;
                order?: "asc" | "desc";
                to?: string;
                type?: string;
            };
            header?: never;
            path: {
                /** @description Id of the app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TypedLoggedEvent"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
    "collaborators.leave": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description The caller’s access ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
    "settings.revisions": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RevisionListItem"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
    "settings.revision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the app. */
                app: string;
                /** @description Number of the revision, from 1. */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
    "settings.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the app. */
                app: string;
                /** @description Number of the revision, from 1. */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreRevision"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditAnswer"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description The settings changed since `head`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "secrets.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Secret"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
    "secrets.retire": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the app. */
                app: string;
                /** @description Id of the row, as its list answers it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description It works no more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
    "secrets.reset": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetSecret"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSecret"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description The Idempotency-Key was used before: what that call showed is shown once only. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "settings.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
    "settings.apply": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplySettings"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplyAnswer"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description The settings changed since `head`, or there is nothing to apply. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "settings.discard": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardSettings"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditAnswer"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description The settings changed since `head`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "settings.edit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSettings"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditAnswer"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description The setting has another rev than `base`, or the item to replace is gone. Details tell what stands there: {path, theirs}. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description A list, a map or the body is above its size. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "too_large",
                     *         "message": "The request is too large."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TooLargeError"];
                };
            };
            429: components["responses"]["429"];
        };
    };
    "inbox.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InboxMail"][];
                    };
                };
            };
            400: components["responses"]["400"];
            /** @description This is a real console. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "not_found",
                     *         "message": "There is nothing here, or it is not yours to see."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            429: components["responses"]["429"];
        };
    };
    "invitations.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Token of the mailed link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationLink"];
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
    "invitations.accept": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Token of the mailed link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        app: {
                            id: string;
                            name: string;
                        };
                        organization: {
                            id: string;
                            name: string;
                            slug: string;
                        };
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            /** @description Signed in with another address than the invited one, or one that is not confirmed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "forbidden",
                     *         "message": "You can’t do this here.",
                     *         "details": {
                     *           "missing": "reset:Secret",
                     *           "ask": [
                     *             "Ada Lindgren"
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            404: components["responses"]["404"];
            /** @description The caller owns the app or is on it already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description It is not live any more; details tell its state. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "gone",
                     *         "message": "This invitation has been accepted.",
                     *         "details": {
                     *           "state": "accepted"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GoneError"];
                };
            };
            429: components["responses"]["429"];
        };
    };
    "invitations.askAgain": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Token of the mailed link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description The inviter was told. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description It is still live, or nothing is left to ask for; details tell its state. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "gone",
                     *         "message": "This invitation has been accepted.",
                     *         "details": {
                     *           "state": "accepted"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GoneError"];
                };
            };
            429: components["responses"]["429"];
        };
    };
    "invitations.decline": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Token of the mailed link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description Declined. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description It is not live any more; details tell its state. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "gone",
                     *         "message": "This invitation has been accepted.",
                     *         "details": {
                     *           "state": "accepted"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GoneError"];
                };
            };
            429: components["responses"]["429"];
        };
    };
    "invitations.signUp": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Token of the mailed link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpByInvitation"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: string;
                    };
                };
            };
            400: components["responses"]["400"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description The address has an account already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description It is not live any more; details tell its state. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "gone",
                     *         "message": "This invitation has been accepted.",
                     *         "details": {
                     *           "state": "accepted"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GoneError"];
                };
            };
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "me.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            429: components["responses"]["429"];
        };
    };
    "invitations.mine": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MyInvitation"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            429: components["responses"]["429"];
        };
    };
    "invitations.acceptMine": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the row, as its list answers it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        app: {
                            id: string;
                            name: string;
                        };
                        organization: {
                            id: string;
                            name: string;
                            slug: string;
                        };
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description The caller owns the app or is on it already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            /** @description It is not live any more; details tell its state. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "gone",
                     *         "message": "This invitation has been accepted.",
                     *         "details": {
                     *           "state": "accepted"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GoneError"];
                };
            };
            429: components["responses"]["429"];
        };
    };
    "invitations.declineMine": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the row, as its list answers it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description Declined. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description It is not live any more; details tell its state. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "gone",
                     *         "message": "This invitation has been accepted.",
                     *         "details": {
                     *           "state": "accepted"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GoneError"];
                };
            };
            429: components["responses"]["429"];
        };
    };
    "sessions.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            429: components["responses"]["429"];
        };
    };
    "sessions.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the row, as its list answers it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description It ended, and its sockets are closed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
    "sessions.endAll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description All sessions ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
        };
    };
    "notifications.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notification"][];
                        next: string | null;
                        /** @description How many are unread now. */
                        unread: number;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            429: components["responses"]["429"];
        };
    };
    "notifications.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotifications"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many are unread now. */
                        unread: number;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "organizations.mine": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Organization"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            429: components["responses"]["429"];
        };
    };
    "organizations.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganization"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            /** @description The Idempotency-Key was used for another call. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "organizations.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or slug of the organization. */
                org: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
    "apps.ofOrganization": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id or slug of the organization. */
                org: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AppListItem"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
    "apps.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description The caller’s own name of this call. The call made again with it changes nothing and is answered the same; a secret is shown once only. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id or slug of the organization. */
                org: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApp"];
            };
        };
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["App"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            /** @description The Idempotency-Key was used for another call. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "conflict",
                     *         "message": "It was changed meanwhile."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ConflictError"];
                };
            };
            413: components["responses"]["413"];
            429: components["responses"]["429"];
        };
    };
    "organizations.developers": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id or slug of the organization. */
                org: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "5XX": components["responses"]["5XX"];
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Developer"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
        };
    };
}
