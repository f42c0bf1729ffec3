package org.portalprobe.scheduler.demo;

import java.util.List;

/** An administrative procedure with the six parts that its page must show; {@code documents} are name and copies. */
record Procedure(
        String slug,
        String code,
        String name,
        String field,
        String agency,
        ServiceLevel level,
        List<String> steps,
        List<List<String>> documents,
        String duration,
        String fee,
        String form,
        String result) {

    String path() {
        return "/thu-tuc/" + slug;
    }
}
