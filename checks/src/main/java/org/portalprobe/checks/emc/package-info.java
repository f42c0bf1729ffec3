/** Connection of the portal's pages to the national monitoring system (EMC): is its code live on the page? Sends nothing to it. */
@NullMarked
package org.portalprobe.checks.emc;

import org.jspecify.annotations.NullMarked;
