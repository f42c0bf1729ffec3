/**
 * An edition as files for other programs: spreadsheets, CSV, JSON, badges. Each says where its figures come from. Text from portals is made
 * harmless here for the format at hand; must not compute, and must not decide which files there are.
 */
@NullMarked
package org.portalprobe.reports.files;

import org.jspecify.annotations.NullMarked;
