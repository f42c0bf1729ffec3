package org.portalprobe.scheduler.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.reports.account.AuditLog;
import org.portalprobe.reports.account.AuditLog.Action;
import org.portalprobe.reports.site.FormView;
import org.portalprobe.reports.site.UploadView;
import org.portalprobe.reports.web.Answer;
import org.portalprobe.reports.web.Question;
import org.portalprobe.reports.web.Route;
import org.portalprobe.reports.words.Words;

/** Documents that owners bring in. */
public record UploadPages(Door door, Intakes intakes, AuditLog audit) {

    public List<Route> routes() {
        return Stream.of(
                        door.closed(
                                "/attestations",
                                (question, visitor) ->
                                        page(question, visitor, Optional.empty(), Optional.empty(), List.of())),
                        door.form("/attestations", this::take))
                .flatMap(List::stream)
                .toList();
    }

    private Answer page(
            Question question,
            Visitor visitor,
            Optional<String> problem,
            Optional<String> done,
            List<String> problems) {
        Words words = Words.in(Door.language(question));
        var view = new UploadView(
                new FormView(visitor.formToken(), problem, done),
                problems,
                intakes.known(visitor).stream()
                        .map(one -> new UploadView.Document(
                                one.entity().id(),
                                one.criterion(),
                                one.number(),
                                words.day(one.issued()),
                                one.validity()
                                        .until()
                                        .map(end -> words.day(end.minusDays(1)))
                                        .orElse("")))
                        .toList());
        return door.page(question, visitor, "upload", words.text("site.upload"), view);
    }

    private Answer take(Question question, Visitor visitor) {
        Words words = Words.in(Door.language(question));
        Optional<Question.Upload> file = question.file().apply("file").filter(one -> one.bytes().length > 0);
        if (file.isEmpty()) {
            return page(question, visitor, Optional.of(words.text("site.upload.none")), Optional.empty(), List.of());
        }
        Intakes.Taken taken = intakes.take(file.get(), visitor);
        if (!taken.problems().isEmpty()) {
            return page(
                    question,
                    visitor,
                    Optional.of(words.text("site.upload.wrong")),
                    Optional.empty(),
                    taken.problems());
        }
        audit.write(
                visitor.name(),
                question.address(),
                Action.DOCUMENTS_IMPORTED,
                taken.file(),
                taken.rows() + "/" + taken.added());
        return page(
                question,
                visitor,
                Optional.empty(),
                Optional.of(words.text("site.upload.done", taken.rows(), taken.added())),
                List.of());
    }

    /** A folder of its own for each upload, gone afterwards. */
    static <T> T stored(Question.Upload upload, java.util.function.Function<Path, T> use) {
        try {
            Path folder = Files.createTempDirectory("portalprobe-upload");
            Path file = folder.resolve(Intakes.plain(upload.name()));
            try {
                Files.write(file, upload.bytes());
                return use.apply(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
