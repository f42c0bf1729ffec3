/**
 * The gate inside a portal team's own JUnit 5 build: every check at every place is a dynamic test. The only package that needs JUnit at run
 * time; nothing else may use it.
 */
@NullMarked
package org.portalprobe.scheduler.junit;

import org.jspecify.annotations.NullMarked;
