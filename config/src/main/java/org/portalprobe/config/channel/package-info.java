/**
 * Values of a card that nobody measures: documents that attest something, figures taken over from the EMC system, and official
 * results, which stay a series of their own. Knows how to read them from tables, all mistakes at once; judges nothing.
 */
@NullMarked
package org.portalprobe.config.channel;

import org.jspecify.annotations.NullMarked;
