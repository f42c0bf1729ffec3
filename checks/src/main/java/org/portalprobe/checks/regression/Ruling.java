package org.portalprobe.checks.regression;

import java.util.Optional;

/**
 * A change and what is to be done about it.
 *
 * @param waiver that covers it, an expired one too
 * @param waived whether the waiver still holds
 */
public record Ruling(Change change, Optional<Waiver> waiver, boolean waived) {

    public boolean fails() {
        return change.effect() == Change.Effect.WORSE && !waived;
    }

    public boolean losesCoverage() {
        return change.effect() == Change.Effect.LOST_COVERAGE;
    }

    public boolean isBetter() {
        return change.effect() == Change.Effect.BETTER;
    }
}
