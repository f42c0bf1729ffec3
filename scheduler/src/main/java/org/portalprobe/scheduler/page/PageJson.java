package org.portalprobe.scheduler.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.pageload.Advice;
import org.portalprobe.checks.pageload.LoadMetric;
import org.portalprobe.checks.pageload.PageloadChecks;
import org.portalprobe.config.FormFactor;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.PageExploration;
import org.portalprobe.crawler.artifact.TimedLoad;

/** The output of {@code page --json}: medians of the loads that count, and every load whole. */
final class PageJson {

    private static final int FORMAT = 1;

    private record Document(int format, URI url, String profile, Engines engines, List<Device> devices) {}

    private record Device(
            FormFactor formFactor,
            List<Metric> metrics,
            List<Advice> advice,
            Optional<PageExploration> exploration,
            List<TimedLoad> loads) {}

    private record Metric(String metric, String unit, Optional<Double> median) {}

    private PageJson() {}

    static String of(MeasuredPage page) {
        List<Device> devices = Arrays.stream(FormFactor.values())
                .filter(device -> !page.on(device).isEmpty())
                .map(device -> device(page, device))
                .toList();
        try {
            return JsonMapper.builder()
                    .addModules(new Jdk8Module(), new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(
                            new Document(FORMAT, page.url(), page.profile().id(), page.engines(), devices));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("loads must always be writable", bug);
        }
    }

    private static Device device(MeasuredPage page, FormFactor device) {
        return new Device(
                device,
                Arrays.stream(LoadMetric.values())
                        .map(metric -> new Metric(metric.id(), metric.scale().symbol(), page.median(device, metric)))
                        .toList(),
                page.detailed(device)
                        .map(last -> PageloadChecks.advice(last.timing(), last.detail()))
                        .orElse(List.of()),
                Optional.ofNullable(page.explored().get(device)),
                page.on(device));
    }
}
