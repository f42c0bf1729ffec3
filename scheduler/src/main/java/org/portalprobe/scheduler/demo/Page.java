package org.portalprobe.scheduler.demo;

/** A page's own part, before the layout goes round it. */
record Page(int status, String title, String body) {

    static Page of(String title, String body) {
        return new Page(200, title, body);
    }
}
