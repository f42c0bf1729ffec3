package org.portalprobe.checks.functions;

/** What one page may show of a portal's functions and layout (rules section 3). */
public enum Feature {
    /** F01: procedures are listed. */
    CATALOGUE,
    /** F01: every listed procedure says its level. */
    LEVELS,
    /** F02: procedures are searched by keyword. */
    SEARCH,
    /** F02: the search is narrowed by agency, field or level. */
    FILTERS,
    /** F03: a procedure's page with all six parts. */
    DETAIL,
    /** F04: an entry to log in with the national identity. */
    LOGIN,
    /** F05: the submit button of a procedure leads somewhere. */
    SUBMIT,
    /** F07: a form to look up a dossier by its code. */
    LOOKUP,
    /** F09: figures of dossiers received and resolved. */
    STATISTICS,
    /** F09: these figures are of the month of the visit. */
    CURRENT,
    /** F10: an entry for feedback and petitions. */
    PETITION,
    /** F10: an entry for questions and answers. */
    QUESTIONS,
    /** F11: an entry to rate one's satisfaction. */
    RATING,
    /** F12: a user guide. */
    GUIDE,
    /** F12: a telephone number to ask. */
    HOTLINE,
    /** F12: help online. */
    ONLINE,
    /** F13: a link to the national portal. */
    NATIONAL,
    /** U2: search, submission and lookup in view. */
    HOME,
    /** U1: header with agency, emblem, navigation and log-in. */
    HEADER,
    /** U3: footer with agency, address, telephone and e-mail. */
    FOOTER,
    /** U4: a viewport for small screens. */
    VIEWPORT
}
