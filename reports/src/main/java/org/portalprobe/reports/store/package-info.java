/** Keeps sightings and their blobs in a folder, each whole or not at all. Must not interpret what it keeps. */
@NullMarked
package org.portalprobe.reports.store;

import org.jspecify.annotations.NullMarked;
