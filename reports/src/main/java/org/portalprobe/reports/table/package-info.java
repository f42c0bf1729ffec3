/** Tables as data and their plainest renderings. Knows cells, numbers and words; must not know what a table is about. */
@NullMarked
package org.portalprobe.reports.table;

import org.jspecify.annotations.NullMarked;
