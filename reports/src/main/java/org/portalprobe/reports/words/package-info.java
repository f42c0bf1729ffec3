/**
 * How the reports speak: message bundles in Vietnamese and English, numbers and dates by the conventions of both, and the cleaning
 * of text that a portal wrote. Must not know scores or layouts.
 */
@NullMarked
package org.portalprobe.reports.words;

import org.jspecify.annotations.NullMarked;
