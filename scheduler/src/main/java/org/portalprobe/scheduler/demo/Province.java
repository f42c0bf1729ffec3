package org.portalprobe.scheduler.demo;

import java.util.Map;

/** Who runs a portal of the demo: a province on no map. */
record Province(String id, String name, String host, String address, String hotline, String emcSiteId) {

    /** The single sign-on of the national portal; linked, never contacted. */
    static final String NATIONAL_LOGIN = "https://xacthuc.dichvucong.gov.vn/";

    Map<String, String> words() {
        return Map.of(
                "province", name,
                "address", address,
                "hotline", hotline,
                "hotlineDigits", hotline.replaceAll("\\D", ""),
                "email", "hotro@" + host,
                "login", NATIONAL_LOGIN);
    }
}
