/**
 * Who may sign in, by what secret, with which rights; what they did; what they contest. Keeps digests of secrets alone. Must not decide
 * what a page shows, nor know of HTTP.
 */
@NullMarked
package org.portalprobe.reports.account;

import org.jspecify.annotations.NullMarked;
