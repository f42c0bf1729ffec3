/** The score card as plain text of at most 100 columns. Returns text; printing it, and deciding on colours, is the caller's. */
@NullMarked
package org.portalprobe.reports.console;

import org.jspecify.annotations.NullMarked;
