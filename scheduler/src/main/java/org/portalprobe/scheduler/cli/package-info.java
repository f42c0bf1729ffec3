/** What every command shares: terminal, exit codes, words, how values are written on the command line, which store is meant. Knows picocli; must not know what a command does. */
@NullMarked
package org.portalprobe.scheduler.cli;

import org.jspecify.annotations.NullMarked;
