/**
 * What a gate decided, in the dialects that build servers and code hosts read: console, JUnit XML, SARIF, Markdown, JSON, GitLab code
 * quality, a badge. All from one {@link org.portalprobe.reports.ci.GateRun}; decides nothing.
 */
@NullMarked
package org.portalprobe.reports.ci;

import org.jspecify.annotations.NullMarked;
