package org.portalprobe.config.model;

import java.util.List;
import org.portalprobe.config.LocalizedText;

/**
 * A group of criteria as the card prints it.
 *
 * @param max equals the sum of the criteria's points
 */
public record Group(
        String id, LocalizedText name, Points max, Certainty certainty, String evidence, List<Criterion> criteria) {

    /** A group whose weight is this project's proposal. */
    public Group(String id, LocalizedText name, Points max, String evidence, List<Criterion> criteria) {
        this(id, name, max, Certainty.PROPOSED, evidence, criteria);
    }

    public Group {
        criteria = List.copyOf(criteria);
    }
}
