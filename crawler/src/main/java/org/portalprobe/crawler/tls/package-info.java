/**
 * The TLS survey: what one host answers to hellos, and where its certificate leads. {@link
 * org.portalprobe.crawler.tls.TlsSurveyor} is the door. Gathers facts; grades are given elsewhere. Sends nothing that is an
 * attack: no malformed record, no oracle, no renegotiation storm.
 */
@NullMarked
package org.portalprobe.crawler.tls;

import org.jspecify.annotations.NullMarked;
