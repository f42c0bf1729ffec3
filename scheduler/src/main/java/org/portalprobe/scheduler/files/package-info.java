/**
 * Composes the files of an edition: what is made, through which press, into which folder. Must not read the store itself nor know what a page
 * says; {@link org.portalprobe.scheduler.files.Sources} gives it what one portal's files need.
 */
@NullMarked
package org.portalprobe.scheduler.files;

import org.jspecify.annotations.NullMarked;
