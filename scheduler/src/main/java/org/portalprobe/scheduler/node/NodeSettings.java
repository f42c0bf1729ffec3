package org.portalprobe.scheduler.node;

import java.time.Duration;

/**
 * What a node is.
 *
 * @param name as in the ledger
 * @param width visits at once; one of them times at a time
 * @param looks looks without a browser at once
 * @param lease how long others wait for it after its last sign of life
 * @param idle how long it waits before it asks again for something to do
 * @param deadline after which a visit is given up
 */
public record NodeSettings(
        String name,
        String vantage,
        String version,
        int width,
        int looks,
        Duration lease,
        Duration idle,
        Duration deadline) {

    /** Signs of life within one lease: two may get lost. */
    static final int BEATS = 4;

    public NodeSettings {
        if (width < 1 || looks < 1) {
            throw new IllegalArgumentException("a node does at least one thing at once");
        }
    }
}
