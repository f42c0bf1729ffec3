package org.portalprobe.config.model;

import org.portalprobe.config.LocalizedText;

/** What a model file holds: either all that a card needs, or an outline that no portal can be graded by. */
public sealed interface Model permits AssessmentModel, ModelOutline {

    String id();

    int version();

    LocalizedText title();

    LocalizedText note();
}
