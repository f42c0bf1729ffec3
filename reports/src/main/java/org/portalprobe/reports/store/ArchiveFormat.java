package org.portalprobe.reports.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * An archive is a ZIP of {@code archive.json}, three files of one JSON object a line, and {@code evidence/}: whole or unreadable, and
 * the same for both databases.
 */
record ArchiveFormat(int format, long sightings, long pulseDays, long assessments, boolean evidence) {

    static final int CURRENT = 1;
    static final String HEAD = "archive.json";
    static final String SIGHTINGS = "sightings.jsonl";
    static final String PULSE_DAYS = "pulse-days.jsonl";
    static final String ASSESSMENTS = "assessments.jsonl";
    static final String VISITS = "evidence/visits/";
    static final String BLOBS = "evidence/blobs/";

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
}
