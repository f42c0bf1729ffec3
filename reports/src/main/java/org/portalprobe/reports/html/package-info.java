/**
 * The report as web pages that open from disk: one index, one page a portal, each in Vietnamese and English. Views hold finished
 * strings, templates (src/main/jte) place them. Everything a portal wrote arrives as hostile text. Must not compute points.
 */
@NullMarked
package org.portalprobe.reports.html;

import org.jspecify.annotations.NullMarked;
