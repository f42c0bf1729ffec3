package org.portalprobe.crawler.browser;

import java.util.function.Function;
import org.portalprobe.config.FormFactor;

/** How pages are opened by a plan: as desktop to look at them, as ordered to time them. */
record Openings(BrowserPlan plan) {

    Function<RunningBrowser, PageOpening> desktop(CertificateTrust trust) {
        return running -> plain(Device.desktop(plan, version(running)), trust);
    }

    Function<RunningBrowser, PageOpening> of(LoadOrder order) {
        return running -> {
            double slowdown = order.formFactor() == FormFactor.MOBILE ? phoneSlowdown(running) : 1;
            Device device = Device.of(order.formFactor(), plan, version(running), slowdown);
            return plain(device, order.trust()).timed(order.filmed());
        };
    }

    private PageOpening plain(Device device, CertificateTrust trust) {
        return PageOpening.plain(device, trust, plan.probe().maxPageBytes());
    }

    private double phoneSlowdown(RunningBrowser running) {
        return plan.mobileSlowdown()
                .orElseGet(() -> PhonePace.of(running).fold(measured -> measured, fault -> BrowserPlan.USUAL_SLOWDOWN));
    }

    private static String version(RunningBrowser running) {
        return running.running().version();
    }
}
