/** How values lie in the databases of PostgreSQL and H2. Knows columns; must not know tables. */
@NullMarked
package org.portalprobe.reports.database;

import org.jspecify.annotations.NullMarked;
