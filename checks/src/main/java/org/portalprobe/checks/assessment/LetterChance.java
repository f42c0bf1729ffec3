package org.portalprobe.checks.assessment;

import org.portalprobe.config.model.Letter;

/**
 * How probable a letter is.
 *
 * @param low if the unknown points turn out worst for this letter; equals {@code high} when nothing is unknown
 * @param high if they turn out best for it
 */
public record LetterChance(Letter letter, double low, double high) {}
