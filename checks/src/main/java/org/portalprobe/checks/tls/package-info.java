/** How the portal is protected on its way to the citizen: HTTPS, HSTS, security headers, mixed content (A2b). No probing of its own. */
@NullMarked
package org.portalprobe.checks.tls;

import org.jspecify.annotations.NullMarked;
