/** Writes a run's report into a folder: pages, pictures and the emission. Must not render; the folder never shows half a file. */
@NullMarked
package org.portalprobe.reports.folder;

import org.jspecify.annotations.NullMarked;
