package org.portalprobe.scheduler.cli;

import java.io.PrintWriter;

/**
 * Where a command writes: results to standard output, progress to standard error.
 *
 * @param interactive a person watches: progress overwrites its line, otherwise every step is a plain line
 * @param coloured standard output reads ANSI colours
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive, boolean coloured) {}
