/** How fast the key pages load: the browser's timings as they were measured, not judged against any limit. */
@NullMarked
package org.portalprobe.checks.pageload;

import org.jspecify.annotations.NullMarked;
