/**
 * What operators are told without asking: notices, their words, and the book that remembers what was told to whom. Must not find out what
 * happened, nor send; {@code reports.post} sends.
 */
@NullMarked
package org.portalprobe.reports.notice;

import org.jspecify.annotations.NullMarked;
