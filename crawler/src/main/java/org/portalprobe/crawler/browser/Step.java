package org.portalprobe.crawler.browser;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.accessibility.Place;

/** Where the focus is after a key; the script knows the element by its id. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Step(
        int id,
        boolean inner,
        boolean styled,
        boolean hidden,
        boolean dialog,
        @Nullable String look,
        @Nullable String target,
        @Nullable String html) {

    /** Where the script that watches the focus lives in the page. */
    static final String API = "window[Symbol.for('portalprobe.walk')]";

    /** On nothing of the page. */
    boolean outside() {
        return id < 0;
    }

    Place place() {
        return new Place(Objects.toString(target, ""), Objects.toString(html, ""));
    }
}
