/**
 * The only way out: resolves a name once, checks the addresses, pins them for the visit, connects and keeps the budget.
 * {@link org.portalprobe.crawler.egress.Egress} is the door for code of ours, {@link
 * org.portalprobe.crawler.egress.Relay} the browser's face of it. Must not read HTTP beyond a Host header nor decide what
 * a failure means for a score.
 */
@NullMarked
package org.portalprobe.crawler.egress;

import org.jspecify.annotations.NullMarked;
