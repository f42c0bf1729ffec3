/**
 * What services a portal lists, counted as reports count them, and what it could offer by the example of others. Reads recorded visits;
 * decides no points.
 */
@NullMarked
package org.portalprobe.checks.inventory;

import org.jspecify.annotations.NullMarked;
