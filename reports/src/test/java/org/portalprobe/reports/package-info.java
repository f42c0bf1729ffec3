/** Hand-made reports that the tests of all outputs share. */
@NullMarked
package org.portalprobe.reports;

import org.jspecify.annotations.NullMarked;
