/** Reads and writes tables as spreadsheets and CSV: cells as text with their addresses. Must not know what a table is about. */
@NullMarked
package org.portalprobe.config.table;

import org.jspecify.annotations.NullMarked;
