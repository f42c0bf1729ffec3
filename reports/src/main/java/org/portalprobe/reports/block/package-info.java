/**
 * The tables that Vietnam's reports print of blocks of organisations (rules research section 6), from rankings, cards and imported
 * figures. Arranges and formats; must not compute points, and never mixes figures of different definitions.
 */
@NullMarked
package org.portalprobe.reports.block;

import org.jspecify.annotations.NullMarked;
