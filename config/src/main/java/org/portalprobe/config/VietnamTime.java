package org.portalprobe.config;

import java.time.ZoneId;

/** The time that assessments, days of pulses and quiet hours go by. */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}
}
