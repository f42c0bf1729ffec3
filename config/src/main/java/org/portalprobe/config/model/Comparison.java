package org.portalprobe.config.model;

/** How a value is held against a threshold. */
public enum Comparison {
    BELOW,
    AT_MOST,
    AT_LEAST;

    public boolean holds(double value, double threshold) {
        return switch (this) {
            case BELOW -> value < threshold;
            case AT_MOST -> value <= threshold;
            case AT_LEAST -> value >= threshold;
        };
    }
}
