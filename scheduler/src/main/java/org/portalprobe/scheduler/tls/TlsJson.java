package org.portalprobe.scheduler.tls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.portalprobe.checks.tls.TlsVerdict;
import org.portalprobe.config.Endpoint;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.TlsSurvey;

/** The output of {@code tls --json}: the same order of members and lists every time, so that two nights can be compared. */
final class TlsJson {

    private record Surveyed(int format, TlsVerdict verdict, List<String> notTested, TlsSurvey survey) {}

    private record Missing(int format, Endpoint target, Fault fault) {}

    private TlsJson() {}

    static String of(TlsSurvey survey, TlsVerdict verdict) {
        return write(new Surveyed(TlsSurvey.FORMAT, verdict, TlsVerdict.NOT_TESTED, survey));
    }

    static String of(Endpoint target, Fault fault) {
        return write(new Missing(TlsSurvey.FORMAT, target, fault));
    }

    private static String write(Record document) {
        try {
            return JsonMapper.builder()
                    .addModules(new Jdk8Module(), new JavaTimeModule())
                    .disable(
                            SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                            SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(document);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a survey must always be writable", bug);
        }
    }
}
