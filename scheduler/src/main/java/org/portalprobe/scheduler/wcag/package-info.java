/** The command {@code wcag}: pages inspected, decisions and verdicts of people imported, told and as JSON. */
@NullMarked
package org.portalprobe.scheduler.wcag;

import org.jspecify.annotations.NullMarked;
