/** Who stands where (scoring section 4): places from finished cards. Sorts and selects; must not compute points. */
@NullMarked
package org.portalprobe.reports.ranking;

import org.jspecify.annotations.NullMarked;
