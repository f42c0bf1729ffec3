package org.portalprobe.checks.functions;

import java.util.Optional;

/** Whether one function is offered, by what the pages show alone. */
final class OfferedCheck extends FunctionCheck {

    OfferedCheck(String id, Feature feature, LastReading reading) {
        super(id, feature, reading);
    }

    /** @param of without which the question does not arise */
    OfferedCheck(String id, Feature feature, Optional<Feature> of, LastReading reading) {
        super(id, feature, of, reading);
    }
}
