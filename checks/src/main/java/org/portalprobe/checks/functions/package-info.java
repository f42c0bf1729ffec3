/**
 * What a citizen can do on a portal (functions F01 to F14) and how its pages are laid out (U1 to U4), asked of the outlines of its pages.
 * A detector says shown, broken, moved to the national portal, or that the page's design is not understood; it never guesses.
 */
@NullMarked
package org.portalprobe.checks.functions;

import org.jspecify.annotations.NullMarked;
