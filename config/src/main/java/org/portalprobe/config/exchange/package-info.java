/**
 * Takes registries in from spreadsheets, CSV and JSON and gives them out again. All mistakes of a file are told at once with their cells;
 * nothing is taken from a file with one.
 */
@NullMarked
package org.portalprobe.config.exchange;

import org.jspecify.annotations.NullMarked;
