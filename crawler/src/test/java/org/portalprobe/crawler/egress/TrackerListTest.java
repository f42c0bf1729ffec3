package org.portalprobe.crawler.egress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackerListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f-emc.ngsp.gov.vn",
                "www.google-analytics.com",
                "region1.google-analytics.com",
                "WWW.GoogleTagManager.com",
                "connect.facebook.net",
                "za.zalo.me",
                "script.hotjar.com",
                "www.clarity.ms",
                "stats.g.doubleclick.net"
            })
    void knowsTheHostAndEveryNameBelowIt(String host) {
        assertThat(TrackerList.shipped().match(host)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ngsp.gov.vn", "notclarity.ms", "clarity.ms.example", "fonts.googleapis.com", "zalo.me", ""})
    void leavesOtherHostsAlone(String host) {
        assertThat(TrackerList.shipped().match(host)).isEmpty();
    }

    @Test
    void beginsWithTheNationalMeasuringSystem() {
        assertThat(TrackerList.shipped().suffixes()).first().isEqualTo("f-emc.ngsp.gov.vn");
    }
}
