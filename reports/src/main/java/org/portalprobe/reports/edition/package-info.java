/**
 * One edition of the reports: the cards of a month with their places, the months before beside them, and what every file says of where its
 * figures come from. Arranges; must not compute points, read a store or know a file format.
 */
@NullMarked
package org.portalprobe.reports.edition;

import org.jspecify.annotations.NullMarked;
