export const AT = '2026-11-22T09:30:00.000Z';
export const LATER = '2026-11-29T09:30:00.000Z';
export const ADA = { id: 'usr_01kafx0q5tf0zr3v7d4n6m2c8a', name: 'Ada Lindgren' };
export const EVE = { id: 'usr_01kafx0q5tf0zr3v7d4n6m2c8e', name: 'Eve Okafor' };
export const ORGANIZATION = { id: 'org_01kafx0q5tf0zr3v7d4n6m2c8b', slug: 'acme', name: 'Acme' };
export const APP = { id: 'app_01kafx0q5tf0zr3v7d4n6m2c8c', name: 'Fleet Telemetry' };
export const COLLABORATOR = 'col_01kafx0q5tf0zr3v7d4n6m2c8d';
