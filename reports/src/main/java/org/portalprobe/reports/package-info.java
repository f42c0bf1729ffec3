/**
 * What a run publishes: the finished assessments and the visits they rest on. The packages below render, emit and keep them. Must not
 * compute a score and must not talk to a portal.
 */
@NullMarked
package org.portalprobe.reports;

import org.jspecify.annotations.NullMarked;
