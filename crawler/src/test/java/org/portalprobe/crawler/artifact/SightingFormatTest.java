package org.portalprobe.crawler.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SightingFormatTest {

    /** Every format ever written has these two; a new format adds two files and an upcaster. */
    static Stream<String> goldenFiles() {
        return IntStream.rangeClosed(1, SightingFormat.CURRENT)
                .boxed()
                .flatMap(format -> Stream.of("visit-" + format + ".json", "visit-" + format + "-faulty.json"));
    }

    static Stream<String> goldenFilesOfToday() {
        return goldenFiles().filter(name -> name.startsWith("visit-" + SightingFormat.CURRENT));
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void readsEveryFormatEverWrittenAsTodaysFormat(String name) {
        assertThat(SightingFormat.readVisit(golden(name)).format()).isEqualTo(SightingFormat.CURRENT);
    }

    @ParameterizedTest
    @MethodSource("goldenFilesOfToday")
    void rewritesTodaysFormatByteByByte(String name) {
        String recorded = golden(name);

        assertThat(SightingFormat.write(SightingFormat.readVisit(recorded)) + "\n")
                .isEqualTo(recorded);
    }

    @Test
    void readsWhatWasSeenIntoItsTypes() {
        Visit visit = SightingFormat.readVisit(golden("visit-1.json"));

        assertThat(visit.portal().value()).isEqualTo("thai-son");
        assertThat(visit.timedLoads()).hasSize(12);
        assertThat(visit.look().toOptional().flatMap(look -> look.plainHttp().toOptional()))
                .hasValueSatisfying(
                        chain -> assertThat(chain.last().url().toString()).startsWith("https:"));
        assertThat(visit.pages().get(1).axe().toOptional())
                .hasValueSatisfying(run ->
                        assertThat(run.violations()).extracting(AxeResult::rule).containsExactly("color-contrast"));
        assertThat(visit.pages().getFirst().facts().toOptional())
                .hasValueSatisfying(facts -> assertThat(facts.emc().siteId()).contains("205"));
    }

    @Test
    void readsTheFaultOfEverySlotThatIsEmpty() {
        Visit visit = SightingFormat.readVisit(golden("visit-1-faulty.json"));

        assertThat(fault(visit.sample()).cause()).isEqualTo(Cause.BUDGET_SPENT);
        assertThat(visit.look().toOptional()).hasValueSatisfying(look -> {
            assertThat(look.entry()).isInstanceOf(Seen.Got.class);
            assertThat(fault(look.plainHttp()).cause()).isEqualTo(Cause.TOO_MANY_REDIRECTS);
            assertThat(fault(look.sitemap()).attribution()).isEqualTo(Attribution.UNDETERMINED);
        });
        assertThat(fault(visit.timedLoads().get(1).timing()).attribution()).isEqualTo(Attribution.PORTAL);
        assertThat(visit.timedLoads().getFirst().timing().toOptional())
                .hasValueSatisfying(
                        timing -> assertThat(timing.largestContentfulPaint()).isEmpty());
    }

    @Test
    void rewritesAPulseDayByteByByteAndReadsItIntoItsTypes() {
        String recorded = golden("pulse-day-1.json");
        PulseDay day = SightingFormat.readPulseDay(recorded);

        assertThat(SightingFormat.write(day) + "\n").isEqualTo(recorded);
        assertThat(day.pulses()).hasSize(4);
        assertThat(day.pulses().get(1).stoppedIn()).contains(Phase.TLS);
        assertThat(day.pages()).containsKeys(KeyRequest.HOME, KeyRequest.SEARCH, KeyRequest.DETAIL);
    }

    @Test
    void takesNeitherSightingForTheOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SightingFormat.readPulseDay(golden("visit-1.json")))
                .withMessageContaining("pulse day");
        assertThatIllegalArgumentException().isThrownBy(() -> SightingFormat.readVisit(golden("pulse-day-1.json")));
        assertThatIllegalArgumentException().isThrownBy(() -> SightingFormat.readPulseDay("{"));
    }

    @Test
    void readsSurveysAndWebAnswersSinceFormatTwo() {
        Look look = SightingFormat.readVisit(golden("visit-2.json"))
                .look()
                .toOptional()
                .orElseThrow();

        assertThat(Objects.requireNonNull(look.tls().get("dichvucong.thaison.example"))
                        .toOptional())
                .hasValueSatisfying(
                        survey -> assertThat(survey.offers(TlsVersion.TLS_1_3)).isTrue());
        assertThat(look.web().toOptional().flatMap(web -> web.securityText().toOptional()))
                .hasValueSatisfying(file -> assertThat(file.text()).startsWith("Contact:"));
    }

    @Test
    void aVisitOfFormatOneWasNotAskedForMore() {
        Look look = SightingFormat.readVisit(golden("visit-1.json"))
                .look()
                .toOptional()
                .orElseThrow();

        assertThat(look.tls()).isEmpty();
        assertThat(fault(look.web())).extracting(Fault::cause).isEqualTo(Cause.NOT_ASKED);
    }

    @Test
    void readsWhatOurOwnGatherersSaw() {
        Visit visit = SightingFormat.readVisit(golden("visit-3.json"));

        assertThat(visit.pages().get(1).own().keyboard().toOptional())
                .hasValueSatisfying(walk -> assertThat(walk.trap()).isPresent());
    }

    @Test
    void ofAnOlderVisitNothingBeyondAxeWasAsked() {
        Visit visit = SightingFormat.readVisit(golden("visit-2.json"));

        assertThat(visit.pages()).isNotEmpty().allSatisfy(page -> assertThat(
                        fault(page.own().structure()).cause())
                .isEqualTo(Cause.NOT_ASKED));
    }

    @Test
    void refusesAVisitOfALaterFormatAndSaysWhatToDo() {
        String later = golden("visit-1.json").replace("\"format\" : 1", "\"format\" : 99");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SightingFormat.readVisit(later))
                .withMessage(
                        "visit of format 99; this version reads 1 to " + SightingFormat.CURRENT + ", use a newer one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "", "\"visit\"", "{\"format\": \"one\"}", "{\"format\": null}"})
    void refusesWhatCarriesNoFormatNumber(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SightingFormat.readVisit(json))
                .withMessage("not a recorded visit: no format number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "<html>", "{\"format\": 1} {", "{\"format\": 1, \"format\"", "\u0000"})
    void refusesWhatIsNoJson(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SightingFormat.readVisit(text))
                .withMessageStartingWith("not a recorded visit: ");
    }

    @Test
    void refusesAVisitWithAGapAndNamesIt() {
        String gap = golden("visit-1.json").replace("\"vantage\" : \"hanoi-1\",", "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SightingFormat.readVisit(gap))
                .withMessageContaining("vantage");
    }

    @Test
    void refusesAFieldThatTheFormatDoesNotKnow() {
        String foreign = golden("visit-1.json").replace("\"vantage\" :", "\"score\" : 100, \"vantage\" :");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SightingFormat.readVisit(foreign))
                .withMessageContaining("score");
    }

    @Test
    void refusesASlotThatHoldsNeitherValueNorFault() {
        List<String> broken = List.of("{ }", "null", "{ \"value\" : null }");

        assertThat(broken).allSatisfy(slot -> {
            String json = golden("visit-1-faulty.json")
                    .replaceFirst("(?s)\"sample\" : \\{.*?\\}\\s*\\}", "\"sample\" : " + slot);
            assertThatIllegalArgumentException().isThrownBy(() -> SightingFormat.readVisit(json));
        });
    }

    private static Fault fault(Seen<?> slot) {
        return slot.fold(
                got -> {
                    throw new AssertionError("not empty: " + got);
                },
                fault -> fault);
    }

    private static String golden(String name) {
        try (InputStream file = Objects.requireNonNull(
                SightingFormatTest.class.getResourceAsStream("golden/" + name), () -> "no golden file " + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(name, unreadable);
        }
    }
}
