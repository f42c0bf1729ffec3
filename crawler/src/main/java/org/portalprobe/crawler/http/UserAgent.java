package org.portalprobe.crawler.http;

import java.util.Optional;
import org.portalprobe.config.ProbeSettings;

/** Says honestly who asks and whom to write to. */
public final class UserAgent {

    private UserAgent() {}

    /** E.g. {@code PortalProbe/0.1.0 (+https://portalprobe.org/bot)}. */
    public static String of(ProbeSettings settings) {
        String version = Optional.ofNullable(UserAgent.class.getPackage().getImplementationVersion())
                .orElse("dev");
        return RobotRules.PRODUCT_TOKEN + "/" + version + " (+" + settings.contact() + ")";
    }
}
