package org.portalprobe.config;

import java.util.Arrays;
import java.util.Optional;

/** The network under which pages are timed; a phone's CPU is slowed under each of them. Profiles never mix in a trend (scoring section 5). */
public enum LoadProfile {
    /** The link that the vantage has, as it is. */
    REAL_USE("real-use"),
    /** The link of Lighthouse's mobile preset: 150 ms there and back, 1.6 Mbit/s down, 0.75 Mbit/s up. */
    SLOW_4G("slow-4g");

    private final String id;

    LoadProfile(String id) {
        this.id = id;
    }

    /** As models and sightings write it. */
    public String id() {
        return id;
    }

    public static Optional<LoadProfile> of(String id) {
        return Arrays.stream(values()).filter(profile -> profile.id.equals(id)).findFirst();
    }
}
